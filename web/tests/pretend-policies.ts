// Policies, requests that wait for an answer, and those who wait for a time. `?mock=costs`: cancelling costs by now;
// `?mock=let-go`: a fee was let go; `?mock=late`: somebody else answers first; `?mock=empty`: nothing waits. Invented.
import { appointmentsOf } from './pretend-data'

const DAY = '2026-11-24'
const KZT = (tenge: number) => ({ minor: tenge * 100, currency: 'KZT' })

const half = { withinMinutes: 1440, fee: { percent: 50 } }
const plain = { services: [] as string[], providers: [] as string[], firstFree: false, emergencies: false, version: 1 }
const SENTENCES = ['Cancel up to 24 hours before: free. Later: 50\u00a0% of the price.', 'Move up to 24 hours before: free. Later: 50\u00a0% of the price.', 'The first time is on us.', 'If it was an emergency, tell us.']

const POLICIES = [
  { ...plain, id: 'pol_1', name: 'Usual', cancel: [half], move: [half], firstFree: true, emergencies: true, sentences: SENTENCES },
  {
    ...plain, id: 'pol_2', name: 'Operations', services: ['svc_3', 'svc_4'], cancel: [{ withinMinutes: 4320, fee: { percent: 25 } }, { withinMinutes: 1440, fee: { amount: KZT(10_000) } }], move: [],
    noShow: { percent: 100 }, deposit: { afterNoShows: 2, fee: { percent: 30 } }, mostMoves: 2, creditDays: 90,
    sentences: ['Cancel up to 3 days before: free. Up to 24 hours before: 25\u00a0% of the price. Later: 10\u00a0000\u00a0₸.', 'Move until it begins: free. You can move it yourself 2 times.', 'If nobody comes: 100\u00a0% of the price.'],
  },
]

const PRIORITY = {
  daysAhead: 30, services: [], version: 1,
  hours: [{ provider: null, location: null, days: [2, 4], start: '17:00', end: '20:00', opensHoursBefore: 48 }, { provider: 'prv_1', location: null, days: [6], start: '09:00', end: '11:00', opensHoursBefore: 72 }],
}

const PREVIEW = {
  sentences: SENTENCES, deposit: 'After 2 missed visits in a year, 30\u00a0% of the price is paid ahead.', service: 'Dental cleaning, anaesthesia', price: KZT(42_000),
  lines: [['cancel', '48 hours', 'free'], ['cancel', '12 hours', '21\u00a0000\u00a0₸ (50\u00a0%)'], ['move', '12 hours', '21\u00a0000\u00a0₸ (50\u00a0%)'], ['miss', '', '42\u00a0000\u00a0₸ (100\u00a0%)']]
    .map(([act, when, price]) => ({ act, when, price })),
}

/** Those of the day that were asked for and not yet promised: the first within the hour, the others later. */
function requests() {
  return [5, 16, 17].map((at, index) => {
    const asked = appointmentsOf(DAY)[at]!
    return { ...asked, status: 'pending' as const, allowed: ['booked'], firstVisit: index === 1, note: index === 2 ? 'Hugo sings when he is afraid; could somebody quiet come?' : '', decideBy: `${DAY}T${['07:20', '09:30', '22:00'][index]}:00Z` }
  })
}

const steps = (holds: number) => ['until Mon 23 Nov, 14:00', 'from Mon 23 Nov, 14:00'].map((when, index) => ({ when, price: index === 0 ? 'free' : '3\u00a0750\u00a0₸ (50\u00a0%)', holds: index === holds }))
const FREE = { allowed: true, costs: false, price: 'free', reason: 'free', steps: [], why: 'This business has no fee for it.' }
const DEAR = { allowed: true, amount: KZT(3_750), costs: true, price: '3\u00a0750\u00a0₸ (50\u00a0%)', reason: 'late', steps: steps(1), why: 'It is late to cancel: less than 24 hours are left, and then it costs 50\u00a0% of the price.' }

function consequences(mode: string) {
  if (mode !== 'costs' && mode !== 'let-go') return { cancel: FREE, move: FREE, emergencies: false, terms: [], fees: [] }
  const fee = { id: 'fee_1', act: 'move', amount: KZT(3_750), price: DEAR.price, reason: 'late', decidedAt: '2026-11-24T05:00:00Z', plea: 'Tuz swallowed a glove', stands: mode === 'costs' }
  return {
    cancel: DEAR, move: DEAR, emergencies: true, terms: SENTENCES,
    fees: [mode === 'costs' ? fee : { ...fee, waived: { name: 'Aigerim Sadykova', reason: 'An emergency' } }],
  }
}

const waiting = (id: number, name: string, pet: string, service: string, more = {}) => ({
  id: `wle_${id}`, client: { id: `cli_${id}`, name }, pet, service: { id: 'svc_1', name: service }, zone: 'Asia/Almaty', premium: false, noticeMinutes: 120,
  firstDay: '2026-11-25', lastDay: '2026-12-05', days: [], earliest: '00:00:00', latest: '23:59:00', since: '2026-11-20T08:00:00Z', ...more,
})

const WAITLIST = {
  next: null, waiting: 3, offered: 1, filled: { offered: 9, filled: 7 },
  items: [
    waiting(1, 'Dana Karimova', 'Bublik', 'Vaccination', { premium: true, latest: '12:00:00', offer: { start: '2026-11-25T04:00:00Z', end: '2026-11-25T04:30:00Z', provider: 'prv_as', expiresAt: '2026-11-24T08:10:00Z' } }),
    waiting(2, 'Olga Litvin', 'Barsik', 'Dental cleaning, anaesthesia', { provider: 'Timur Akhmetov', days: [1, 4], earliest: '12:00:00' }),
    waiting(3, 'Nurgul Sagyn', 'Bella', 'Full groom, spaniel', { forward: 'apt_5', firstDay: '2026-11-26', lastDay: '2026-11-26', earliest: '14:00:00', latest: '18:00:00' }),
  ],
}

/** Undefined for everything else. */
export function policies(method: string, path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [root, , part, id, act] = path
  if (root !== 'businesses') return undefined
  const empty = mode === 'empty'
  if (part === 'priority') return [200, { ...PRIORITY, ...body }]
  if (path.at(-1) === 'priority-link') return [200, { link: mode === 'premium' ? 'http://localhost/b/alma/priority/cli_1.x' : null }]
  if (part === 'overbooking') return [200, { atOnce: 1, ...body }]
  if (part === 'policies' && id === 'preview') return [200, PREVIEW]
  if (part === 'policies') return method === 'GET' ? [200, { items: empty ? [] : POLICIES }] : method === 'DELETE' ? [204, null] : [200, { ...POLICIES[0], ...body }]
  if (part === 'requests' && id === 'answers') return [200, { items: requests().filter((each) => (body['requests'] as string[]).includes(each.id)).map((appointment) => ({ appointment, answered: mode !== 'late' })) }]
  if (part === 'requests') return [200, { items: /^(1|late)$/.test(mode) ? requests() : [] }]
  if (part === 'waitlist') return method !== 'GET' ? [204, null] : [200, empty ? { items: [], next: null, waiting: 0, offered: 0, filled: { offered: 0, filled: 0 } } : WAITLIST]
  return part === 'appointments' && act === 'consequences' ? [200, consequences(mode)] : undefined
}
