// Calendars outside, as the settings of calendars read and write them.
import { appointmentsOf } from './pretend-data'

type Item = Record<string, unknown> & { id: string }

const dav = { server: 'https://book.alma.example/dav/', user: 'cal_06fe5s8v2kq0t1m9x3w7z4n5bd', password: 'p8ZrT0vQmLx2Wc5JtKy9aHsN' }
const address = (secret: string) => `https://book.alma.example/calendar/${secret}.ics`

let feeds: Item[] = [
  { id: 'cal_1', dav, provider: 'prv_as', shows: 'names', url: address('Qm9-tVx2LkP0aZsE7uYhRwCdNf_1'), createdAt: '2026-11-02T05:00:00Z', lastReadAt: '2026-11-24T05:45:00Z' },
  { id: 'cal_2', dav, provider: null, shows: 'busy', url: address('u83hGf0-PqLmXo2NbVcSaZ71kTrEy'), createdAt: '2026-11-20T05:00:00Z', lastReadAt: null },
]

let outside: Item[] = [
  { id: 'out_1', provider: 'prv_as', name: 'Private', host: 'calendar.google.com', seenAt: '2026-11-24T06:31:00Z', nextLookAt: '2026-11-24T06:46:00Z', entries: 214, unreadable: 0, whole: true },
  { id: 'out_2', provider: 'prv_as', name: 'University', host: 'outlook.office365.com', seenAt: '2026-11-22T09:10:00Z', nextLookAt: '2026-11-24T12:46:00Z', entries: 37, unreadable: 2, whole: true,
    fault: { code: 'calendars.gone', text: 'There is no calendar at this address any more. Copy it anew from the other calendar.' } },
]

/** One appointment that the private calendar contradicts. */
const clash = (mode: string) => {
  if (mode !== 'clash') return []
  const appointment = appointmentsOf('2026-11-24').find(({ status }) => status === 'booked')
  return appointment ? [{ id: 'cla_1', appointment, busyFrom: appointment.start, busyTo: appointment.end, foundAt: '2026-11-24T06:31:00Z' }] : []
}
let decided = false

let connected: Item[] = [
  { id: 'con_1', provider: 'prv_as', name: 'iCloud', host: 'caldav.icloud.com', user: 'asel.nurova@icloud.com', shows: 'names', addedAt: '2026-11-20T05:00:00Z', fault: null,
    calendars: [
      { id: 'out_11', name: 'Private', counts: true, receives: false, writable: true, seenAt: '2026-11-24T06:31:00Z', fault: null, entries: 214, unreadable: 0, whole: true },
      { id: 'out_12', name: 'Work', counts: true, receives: true, writable: true, seenAt: '2026-11-24T06:31:00Z', fault: null, entries: 37, unreadable: 0, whole: true },
      { id: 'out_13', name: 'Holidays', counts: false, receives: false, writable: false, seenAt: null, fault: null, entries: 0, unreadable: 0, whole: true },
    ] },
]
const refused = { code: 'calendars.sign-in', text: 'The calendar server does not accept this user name and password. Many want a password made for one program: look for “app passwords” in your account there.' }

function connections(method: string, path: string[], body: Record<string, unknown>, mode: string): [number, unknown] {
  const [, , , provider, , id, act] = path
  if (method === 'GET') {
    const shown = mode === 'signedout' ? connected.map((each) => ({ ...each, fault: refused })) : connected
    return [200, { items: mode === 'empty' ? [] : shown.filter((each) => each.provider === provider) }]
  }
  if (method === 'DELETE') {
    connected = connected.filter((each) => each.id !== id)
    return [204, null]
  }
  if (!id) return [422, { status: 422, code: refused.code, title: 'Not signed in', detail: refused.text }]
  const known = connected.find((each) => each.id === id)
  if (act === 'choice' && known) {
    const chosen = { ...known, shows: body.shows, calendars: (known.calendars as Item[]).map((each) => ({ ...each, counts: (body.counting as string[]).includes(each.id), receives: body.receiving === each.id })) }
    connected = connected.map((each) => (each.id === id ? chosen : each))
    return [200, chosen]
  }
  return [200, known]
}

/** What was changed in copies elsewhere and answered by clients: one of each kind. */
const proposed = (mode: string) => {
  if (mode !== 'proposals') return []
  const open = appointmentsOf('2026-11-24').filter(({ status }) => status === 'booked')
  const at = { foundAt: '2026-11-24T06:31:00Z', comment: '' }
  const wishes = [
    { source: 'calendar', wish: 'move', start: '2026-11-24T10:00:00Z', end: '2026-11-24T10:30:00Z' },
    { source: 'calendar', wish: 'cancel', start: null, end: null },
    { source: 'client', wish: 'move', start: '2026-11-25T05:00:00Z', end: '2026-11-25T05:30:00Z', comment: 'Could we come a day later?' },
    { source: 'client', wish: 'cancel', start: null, end: null, comment: 'She is ill, sorry. We will call when she is better.' },
    { source: 'client', wish: 'unclear', start: null, end: null, comment: 'Any time next week?' },
  ]
  return wishes.flatMap((wish, n) => (open[n] ? [{ id: `pro_${n}`, appointment: open[n], ...at, ...wish }] : []))
}

function elsewhere(method: string, path: string[], mode: string): [number, unknown] {
  const [, , , provider, , id, act] = path
  if (method === 'GET') return [200, { items: mode === 'empty' ? [] : outside.filter((each) => each.provider === provider) }]
  if (method === 'DELETE') {
    outside = outside.filter((each) => each.id !== id)
    return [204, null]
  }
  if (!id) return [422, { status: 422, code: 'calendars.no-calendar', detail: 'There is a page at this address, but no calendar. Look for the address in iCal format; it often ends in .ics.' }]
  return [200, { ...outside.find((each) => each.id === id), ...(act === 'look' && { seenAt: '2026-11-24T06:42:00Z' }) }]
}

/** Undefined for everything else. */
export function calendars(method: string, path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act] = path
  if (root !== 'businesses') return undefined
  if (part === 'providers' && act === 'outside-calendars') return elsewhere(method, path, mode)
  if (part === 'providers' && act === 'calendar-connections') return connections(method, path, body, mode)
  if (part === 'proposals') return method === 'GET' ? [200, { items: proposed(mode) }] : [204, null]
  if (part === 'outside-clashes') {
    if (method !== 'GET') decided = method === 'PUT'
    return method === 'GET' ? [200, { items: decided || mode === 'empty' ? [] : clash(mode) }] : [204, null]
  }
  if (part !== 'calendar-feeds') return undefined
  if (mode === 'empty') feeds = []
  if (method === 'GET') return [200, { items: feeds }]
  if (method === 'DELETE') {
    feeds = feeds.filter((each) => each.id !== id)
    return [204, null]
  }
  const known = feeds.find((each) => each.id === id)
  if (!known) {
    const fresh: Item = { id: `cal_${feeds.length + 3}`, dav, provider: null, shows: 'names', url: address('fresh'), createdAt: '2026-11-24T06:42:00Z', lastReadAt: null, ...body }
    feeds = [...feeds, fresh]
    return [201, fresh]
  }
  const kept = { ...known, ...body, ...(act === 'address' && { url: address('another') }) }
  feeds = feeds.map((each) => (each.id === id ? kept : each))
  return [200, kept]
}
