// Answers the API from memory, so that screens can be seen and tested without a server. Only the development build
// knows the way here (`/app?mock`); nothing of it is shipped.
import type { Appointment } from '../src/features/scheduling/model'
import { CAN_FOLLOW, type Day, appointmentsOf, letters, me, profile, slotsFrom } from './pretend-data'

type Handler = (path: string[], search: URLSearchParams, body: Record<string, unknown>) => [number, unknown] | undefined

let signedIn = true
const days = new Map<string, Day>()

/** Takes over `fetch` for addresses of the API. `?mock=out` starts signed out, `?mock=down` answers nothing, `?mock=empty` has no bookings. */
export function pretend(): void {
  const mode = new URLSearchParams(location.search).get('mock') ?? ''
  if (mode === 'out') signedIn = false
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (!url.pathname.startsWith('/api/')) return real(input, init)
    await new Promise((go) => setTimeout(go, mode === 'slow' ? 60_000 : 30))
    const body = request.method === 'GET' || request.method === 'DELETE' ? {} : ((await request.json()) as Record<string, unknown>)
    const [status, answer] = route(request.method, url, body, mode)
    const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' }
    return new Response(status === 204 ? null : JSON.stringify(answer), { status, headers })
  }
}

function route(method: string, url: URL, body: Record<string, unknown>, mode: string): [number, unknown] {
  const path = url.pathname.split('/').slice(3)
  if (path[0] === 'session') {
    if (method === 'DELETE') signedIn = false
    else if (body['password'] !== 'correct horse') return [401, { status: 401, code: 'identity.sign-in-refused' }]
    else signedIn = true
    return [method === 'DELETE' ? 204 : 200, {}]
  }
  if (path[0] === 'accounts' || path[0] === 'password-resets') return path[1] ? [204, null] : [202, {}]
  if (!signedIn) return [401, { status: 401, code: 'identity.signed-out' }]
  if (path[0] === 'me') return [200, mode === 'many' ? me(3) : mode === 'none' ? me(0) : me(1)]
  if (mode === 'broken' && path[2] === 'appointments') {
    return [500, { status: 500, detail: 'Something broke on our side. If you write to us, quote the reference.', reference: '7F3K-21Q8ZT' }]
  }
  return business(path, url.searchParams, body, mode) ?? [404, { status: 404, code: 'not-found', detail: 'There is nothing at this address.' }]
}

function business(path: string[], search: URLSearchParams, body: Record<string, unknown>, mode: string) {
  if (!path[2]) return [200, profile()] as [number, unknown]
  const handlers: Record<string, Handler> = {
    locations: () => [200, { items: [{ id: 'loc_1', name: 'Dostyk 48', address: 'Dostyk 48, Almaty', zone: 'Asia/Almaty', active: true }] }],
    providers: () => [200, { weekly: [{ location: 'loc_1', days: [0, 1, 2, 3, 4, 5, 6], start: '09:00', end: '18:00' }] }],
    mailbox: ([, , , id]) => (id ? [200, letters().find((letter) => letter.id === id)] : [200, { items: mode === 'empty' ? [] : letters(), next: null }]),
    appointments: (parts, query) => appointments(parts, query.get('day'), query.get('from') ?? '', body, mode),
  }
  return handlers[path[2]]?.(path, search, body)
}

function appointments([, , , id, act]: string[], day: string | null, from: string, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  if (act === 'openings') return [200, { zone: 'Asia/Almaty', slots: slotsFrom(from) }]
  if (!id) {
    const known = days.get(day ?? '') ?? { zone: 'Asia/Almaty', items: mode === 'empty' ? [] : appointmentsOf(day ?? '') }
    days.set(day ?? '', known)
    return [200, known]
  }
  for (const known of days.values()) {
    const at = known.items.findIndex((item) => item.id === id)
    const item = known.items[at]
    if (!item) continue
    if (!act) return [200, item]
    if (mode === 'refuse') return [409, { status: 409, code: 'scheduling.changed', detail: 'Somebody else changed it a moment ago.', reference: 'QX72-M4' }]
    known.items[at] = changed(item, act, body)
    return [200, known.items[at]]
  }
  return undefined
}

function changed(item: Appointment, act: string, body: Record<string, unknown>): Appointment {
  if (act === 'status') {
    const status = body['status'] as Appointment['status']
    return { ...item, status, statusChangedAt: new Date().toISOString(), allowed: CAN_FOLLOW[status], changeable: ['pending', 'booked', 'arrived'].includes(status) }
  }
  if (act === 'cancel') return { ...item, status: 'cancelled', allowed: CAN_FOLLOW.cancelled, changeable: false }
  const start = body['start'] as string
  const length = Date.parse(item.end) - Date.parse(item.start)
  return { ...item, start, end: new Date(Date.parse(start) + length).toISOString() }
}
