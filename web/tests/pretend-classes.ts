// Classes of a trainer and who comes to them. `?mock=empty`: none is planned; `?mock=taken`: what is planned clashes. Invented.
const KZT = (tenge: number) => ({ minor: tenge * 100, currency: 'KZT' })

const TERMS = { counts: 'pet', entry: 'single', seats: 8, minimum: 3, decideMinutes: 1440, noticeMinutes: 1440, makeupDays: 14, price: KZT(5000), published: true }

const session = (id: number, start: string, service: string, taken: number, more = {}) => ({
  id: `cls_${id}`, course: null, serviceId: 'svc_1', service, location: 'loc_1', zone: 'Asia/Almaty', providers: [{ id: 'prv_as', name: 'Aigerim Sadykova' }], things: [],
  start, end: new Date(Date.parse(start) + 3_600_000).toISOString(), terms: TERMS, taken, decidedAt: new Date(Date.parse(start) - 86_400_000).toISOString(), state: 'open', version: 0, ...more,
})

const CLASSES = [
  session(1, '2026-11-24T05:00:00Z', 'Puppy class', 4),
  session(2, '2026-11-26T12:00:00Z', 'Nosework for beginners', 2, { course: 'crs_1', terms: { ...TERMS, entry: 'course' } }),
  session(3, '2026-11-26T14:00:00Z', 'Puppy class', 0, { state: 'too_few' }),
  session(4, '2026-12-03T12:00:00Z', 'Nosework for beginners', 8, { course: 'crs_1', terms: { ...TERMS, entry: 'course' } }),
  session(5, '2026-12-04T12:00:00Z', 'Recall in the park', 4, { terms: { ...TERMS, seats: 4 } }),
]

const seat = (id: number, name: string, pet: string, state: string, more = {}) => ({
  id: `att_${id}`, client: `cli_${id}`, name, email: `${name.split(' ')[0]!.toLowerCase()}@example.com`, phone: `+7 701 555 01 0${id}`, pet, seats: 1, state, note: '', wholeCourse: false, since: '2026-11-20T08:00:00Z', offeredUntil: null, ...more,
})

const ROSTER = [
  seat(1, 'Dana Karimova', 'Bublik', 'attended'),
  seat(2, 'Olga Litvin', 'Tuz', 'booked', { note: 'Afraid of large dogs', wholeCourse: true }),
  seat(3, 'Nurgul Sagyn', 'Bella', 'missed'),
  seat(4, 'Timur Akhmetov', 'Hugo', 'booked'),
  seat(5, 'Zarina Omarova', 'Maple', 'cancelled'),
]

const FULL = [
  seat(1, 'Dana Karimova', 'Bublik', 'booked'),
  seat(2, 'Olga Litvin', 'Tuz', 'booked'),
  seat(4, 'Timur Akhmetov', 'Hugo', 'booked'),
  seat(5, 'Zarina Omarova', 'Maple', 'offered', { offeredUntil: '2026-11-24T09:00:00Z' }),
  seat(6, 'Aliya Bekova', 'Rex', 'waiting'),
  seat(7, 'Nurgul Sagyn', 'Bella', 'waiting', { note: 'Any Friday would do' }),
]

const rosterOf = (id: string, state: string) => {
  if (id === 'cls_3') return []
  if (id === 'cls_5') return FULL
  return ROSTER.map((each) => (id === 'cls_1' || each.state === 'cancelled' ? each : { ...each, state }))
}

/** Undefined for everything else. */
export function classes(method: string, path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act] = path
  if (root === 'businesses' && part === 'providers' && !id && mode !== 'empty' && location.pathname.endsWith('/classes')) {
    return [200, { items: [{ id: 'prv_as', name: 'Aigerim Sadykova', active: true }, { id: 'prv_ta', name: 'Timur Akhmetov', active: true }] }]
  }
  if (root === 'businesses' && part === 'pools' && location.pathname.endsWith('/classes')) return [200, { items: [{ id: 'pool_1', kind: 'room', name: { en: 'Halls', ru: 'Залы', kk: 'Залдар' }, version: 0, resources: [{ id: 'res_1', name: 'Hall 1', location: 'loc_1', hours: [], active: true }, { id: 'res_2', name: 'Meadow', location: 'loc_1', hours: [], active: true }] }] }]
  if (root !== 'businesses' || part !== 'classes') return undefined
  if (!id && method === 'POST') return mode === 'taken' ? [409, { status: 409, code: 'scheduling.class-clashes', title: 'That time is taken', detail: 'Who teaches it, or a room, has something else then. Nothing was changed.' }] : [201, { items: [CLASSES[0]] }]
  if (!id) return [200, { items: mode === 'empty' ? [] : CLASSES }]
  const its = CLASSES.find((each) => each.id === id) ?? CLASSES[0]!
  if (method === 'PUT') return mode === 'taken' ? [409, { status: 409, code: 'scheduling.class-clashes', title: 'That time is taken', detail: 'Who teaches it, or a room, has something else then. Nothing was changed.' }] : [200, { session: its, roster: ROSTER }]
  if (act === 'cancel') return [200, { session: { ...its, state: 'called_off', taken: 0 }, roster: [] }]
  return [200, { session: its, roster: rosterOf(id, (body['state'] as string | undefined) ?? 'booked') }]
}
