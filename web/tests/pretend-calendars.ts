// Calendars outside, as the settings of calendars read and write them.

type Item = Record<string, unknown> & { id: string }

const address = (secret: string) => `https://book.alma.example/calendar/${secret}.ics`

let feeds: Item[] = [
  { id: 'cal_1', provider: 'prv_as', shows: 'names', url: address('Qm9-tVx2LkP0aZsE7uYhRwCdNf_1'), createdAt: '2026-11-02T05:00:00Z', lastReadAt: '2026-11-24T05:45:00Z' },
  { id: 'cal_2', provider: null, shows: 'busy', url: address('u83hGf0-PqLmXo2NbVcSaZ71kTrEy'), createdAt: '2026-11-20T05:00:00Z', lastReadAt: null },
]

/** Undefined for everything else. */
export function calendars(method: string, path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act] = path
  if (root !== 'businesses' || part !== 'calendar-feeds') return undefined
  if (mode === 'empty') feeds = []
  if (method === 'GET') return [200, { items: feeds }]
  if (method === 'DELETE') {
    feeds = feeds.filter((each) => each.id !== id)
    return [204, null]
  }
  const known = feeds.find((each) => each.id === id)
  if (!known) {
    const fresh: Item = { id: `cal_${feeds.length + 3}`, provider: null, shows: 'names', url: address('fresh'), createdAt: '2026-11-24T06:42:00Z', lastReadAt: null, ...body }
    feeds = [...feeds, fresh]
    return [201, fresh]
  }
  const kept = { ...known, ...body, ...(act === 'address' && { url: address('another') }) }
  feeds = feeds.map((each) => (each.id === id ? kept : each))
  return [200, kept]
}
