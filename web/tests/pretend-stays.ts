// A house in which animals stay. `?mock=empty`: it has no runs; `?mock=full`: nothing is free; `?mock=late`: somebody was to go this morning. Invented.
const KZT = (tenge: number) => ({ minor: tenge * 100, currency: 'KZT' })
const AT = (day: string, time: string) => new Date(Date.parse(`${day}T${time}:00+05:00`)).toISOString()
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const RUNS = [
  { id: 'res_1', name: 'Nook 1', pool: 'pol_1', size: 'small', capacity: 2 },
  { id: 'res_2', name: 'Nook 2', pool: 'pol_1', size: 'small', capacity: 2 },
  { id: 'res_3', name: 'Run 1', pool: 'pol_1', size: 'medium', capacity: 2 },
  { id: 'res_4', name: 'Run 2', pool: 'pol_1', size: 'medium', capacity: 2 },
  { id: 'res_5', name: 'Garden run', pool: 'pol_1', size: 'large', capacity: 2 },
  { id: 'res_6', name: 'Garden suite', pool: 'pol_1', size: 'giant', capacity: 3 },
]

const nights = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

function stay(id: number, run: number, name: string, pets: string, from: string, until: string, state: string, more = {}) {
  const units = nights(from, until)
  const first = { kind: 'first', what: `${units} ${units === 1 ? 'night' : 'nights'} at 9 000 ₸`, count: units, animals: 1, each: KZT(9000), sum: KZT(9000 * units) }
  const animals = pets.split(', ').map((pet, at) => ({ id: `pet_${id}_${at}`, name: pet, species: pet === 'Mia' ? 'cat' : 'dog', size: 'small' }))
  const further = { kind: 'further', what: `Sharing the run, 1 more pet: ${units} nights at 5 000 ₸`, count: units, animals: 1, each: KZT(5000), sum: KZT(5000 * units) }
  const lines = animals.length > 1 ? [first, further] : [first]
  return {
    id: `sty_${id}`, serviceId: 'svc_1', service: 'Overnight stay', location: 'loc_1', zone: 'Asia/Almaty', run: `res_${run}`, runName: RUNS[run - 1]!.name, size: 'small',
    client: `cli_${id}`, name, email: `${name.split(' ')[0]!.toLowerCase()}@example.com`, phone: `+7 701 555 01 ${id + 10}`, animals, dates: { from, until, fromHalf: 'morning', untilHalf: 'afternoon' }, unit: 'night', units,
    bringFrom: AT(from, '14:00'), bringUntil: AT(from, '18:00'), fetchFrom: AT(until, '09:00'), fetchUntil: AT(until, '12:00'), state, lines, total: KZT(lines.reduce((sum, line) => sum + line.sum.minor / 100, 0)),
    fee: null, late: null, overdue: false, note: '', createdAt: AT('2026-11-10', '10:00'), arrivedAt: state === 'booked' ? null : AT(from, '15:10'), leftAt: null, version: 1, ...more,
  }
}

const LATE = { overdue: true, late: { kind: 'late', what: 'Fetched late: 2 000 ₸', count: 1, animals: 1, each: KZT(2000), sum: KZT(2000) } }

const all = (mode: string) => [
  stay(1, 1, 'Dana Karimova', 'Bublik, Mia', '2026-11-24', '2026-11-27', 'booked', { note: 'Mia takes half a pill with her supper.' }),
  stay(2, 2, 'Olga Litvin', 'Tuz', '2026-11-20', mode === 'late' ? '2026-11-23' : '2026-11-24', 'checked_in', mode === 'late' ? LATE : {}),
  stay(3, 3, 'Nurgul Sagyn', 'Bella', '2026-11-22', '2026-11-30', 'checked_in'),
  stay(4, 5, 'Timur Akhmetov', 'Hugo', '2026-11-18', '2026-12-12', 'checked_in', { size: 'large' }),
  stay(5, 2, 'Zarina Omarova', 'Maple', '2026-11-25', '2026-11-28', 'booked'),
  stay(6, 4, 'Marat Iskakov', 'Aktos', '2026-11-24', '2026-11-25', 'checked_in', { size: 'medium' }),
  stay(7, 1, 'Sarah Whitfield', 'Juniper', '2026-11-28', '2026-12-04', 'booked'),
  stay(8, 4, 'Aliya Bekova', 'Simba', '2026-11-21', '2026-11-24', 'fulfilled', { leftAt: '2026-11-24T04:10:00Z', size: 'medium' }),
  stay(9, 6, 'Arman Seitov', 'Barys', '2026-11-30', '2026-12-05', 'booked', { size: 'giant' }),
]

const changed = new Map<string, Record<string, unknown>>()
const STATES: Record<string, string> = { 'check-in': 'checked_in', 'check-out': 'fulfilled', cancel: 'cancelled', 'no-show': 'noshow', 'take-back': 'booked' }

const quoted = (dates: { from: string; until: string }, mode: string) => {
  const units = nights(dates.from, dates.until)
  return {
    dates, free: mode === 'full' ? 0 : 3, units, bringFrom: AT(dates.from, '14:00'), bringUntil: AT(dates.from, '18:00'), fetchFrom: AT(dates.until, '09:00'), fetchUntil: AT(dates.until, '12:00'),
    lines: [{ kind: 'first', what: `${units} ${units === 1 ? 'night' : 'nights'} at 9 000 ₸`, count: units, animals: 1, each: KZT(9000), sum: KZT(9000 * units) }], total: KZT(9000 * units),
    instead: mode === 'full' ? [{ from: plus(dates.from, 2), until: plus(dates.until, 2) }] : [],
  }
}

/** Undefined for everything else. */
export function stays(method: string, path: string[], search: URLSearchParams, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act] = path
  if (root !== 'businesses') return undefined
  if (part === 'boardings') return [200, { items: !location.pathname.endsWith('/stays') || mode === 'empty' ? [] : [{ service: 'svc_1', name: { en: 'Overnight stay', ru: 'Передержка', kk: 'Қонақүй' }, unit: 'night', pool: 'pol_1', price: KZT(9000), further: KZT(5000), checkIn: { from: '14:00', until: '18:00' }, checkOut: { from: '09:00', until: '12:00' }, noon: null, least: 1, most: 30, late: null, species: [], published: true, version: 1 }] }]
  if (part !== 'stays') return undefined
  const known = all(mode).map((each) => ({ ...each, ...changed.get(each.id) }))
  if (!id && method === 'GET') {
    const from = search.get('from') ?? '2026-11-24'
    const days = Array.from({ length: 14 }, (_, at) => plus(from, at)).map((date) => ({ date, closed: new Date(date).getUTCDay() === 0 }))
    return [200, { location: 'loc_1', zone: 'Asia/Almaty', today: '2026-11-24', days, runs: mode === 'empty' ? [] : RUNS, stays: mode === 'empty' ? [] : known }]
  }
  if (id === 'quote') return [200, quoted(body['dates'] as never, mode)]
  if (!id) return [201, { id: 'sty_1' }]
  const its = known.find((each) => each.id === id) ?? known[0]!
  if (act === 'quote') return [200, quoted(body['dates'] as never, mode)]
  if (!act) return [200, its]
  if (mode === 'refuse') return [409, { status: 409, code: 'scheduling.stay-run-taken', title: 'That run cannot be had', detail: 'The run is too small, or somebody else has it then. Nothing was changed.' }]
  changed.set(its.id, { ...changed.get(its.id), ...(STATES[act] && { state: STATES[act] }), ...(act === 'move' && { run: body['run'] }), ...(act === 'change' && { dates: body['dates'] }) })
  return [200, { ...its, ...changed.get(its.id) }]
}
