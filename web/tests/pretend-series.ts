// Times agreed together, as the desk previews, books and calls them off. `?mock=taken`: one date is another's, one falls
// on a day off; `?mock=along`: the visit was moved by itself; `?mock=refuse`: somebody was faster. All others are free.

const WEEK = 7 * 86_400_000
const QUARTER = 15 * 60_000
const DATES = 6

/** The visit of the pretend day that comes again: Tuz, vaccinated at two. */
const AGREED = /^apt_2026-11-24_4$/
const FIRST = '2026-11-24T09:00:00.000Z'

type Standing = 'free' | 'taken' | 'closed'

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

function planned(start: string, end: string, standing: Standing) {
  const other = (at: string, provider: string, providerName: string) => ({ start: at, provider, providerName, location: 'loc_1' })
  const alternatives = standing === 'free' ? [] : [other(later(start, QUARTER), 'prv_as', 'Aigerim Sadykova'), other(later(start, 86_400_000), 'prv_ta', 'Timur Akhmetov')]
  return { planned: start, start, end, standing, alternatives, ...(standing === 'free' && { provider: 'prv_as' }) }
}

function preview(body: Record<string, unknown>, mode: string) {
  const start = body['start'] as string
  const end = (body['end'] as string | undefined) ?? later(start, 2 * QUARTER)
  const standing = (index: number): Standing => (mode !== 'taken' ? 'free' : index === 2 ? 'taken' : index === 4 ? 'closed' : 'free')
  return { dates: Array.from({ length: DATES }, (_, index) => planned(later(start, index * WEEK), later(end, index * WEEK), standing(index))) }
}

/** Two weeks ago began what runs for four more. */
function agreed(appointment: string, mode: string) {
  const dates = Array.from({ length: DATES }, (_, index) => {
    const start = later(FIRST, (index - 2) * WEEK)
    const status = index === 0 ? 'fulfilled' : index === 1 ? 'cancelled' : 'booked'
    return { appointment: index === 2 ? appointment : `apt_${start}`, planned: start, start, end: later(start, 2 * QUARTER), provider: 'prv_as', moved: mode === 'along' && index === 2, status }
  })
  return { id: 'ser_1', rule: `FREQ=WEEKLY;COUNT=${DATES}`, zone: 'Asia/Almaty', dates }
}

/** Half of the price of what is less than ten days off. */
function consequences(appointment: string, mode: string) {
  const dates = agreed(appointment, mode).dates.slice(2).map((date, index) => ({ appointment: date.appointment, costs: index < 2, price: index < 2 ? '4 500 ₸ (50 %)' : 'free' }))
  return { costs: true, amount: { minor: 900_000, currency: 'KZT' }, price: '9 000 ₸', dates }
}

/** Undefined for everything else. */
export function series(path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act, which] = path
  if (root !== 'businesses') return undefined
  if (part === 'series' && id === 'preview') return [200, preview(body, mode)]
  if (part === 'series') {
    if (mode === 'refuse') return [409, { status: 409, code: 'scheduling.slot-taken', detail: 'Somebody was faster: one of these times is no longer free.', reference: 'QX72-M4' }]
    return [201, agreed('apt_new', mode)]
  }
  if (part !== 'appointments' || act !== 'series' || !id) return undefined
  if (!which) return [200, AGREED.test(id) ? { series: agreed(id, mode) } : {}]
  if (which === 'consequences') return [200, consequences(id, mode)]
  if (which === 'cancel') return [200, { appointments: agreed(id, mode).dates.slice(2).map(({ appointment }) => appointment) }]
  return which === 'restore' ? [204, null] : [200, agreed(id, mode)]
}
