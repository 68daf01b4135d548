// Answers the API from memory, so that screens can be seen and tested without a server. Only the development build and
// that of `--mode pretend` know the way here (`/app?mock`); nothing of it is shipped.
import type { Appointment } from '../src/features/scheduling/model'
import { board } from './pretend-board'
import { add, change, diary, month, rest, rooms, services } from './pretend-calendar'
import { calendars } from './pretend-calendars'
import { classes } from './pretend-classes'
import { settings } from './pretend-settings'
import { series } from './pretend-series'
import { setUp } from './pretend-setup'
import { stays } from './pretend-stays'
import { policies } from './pretend-policies'
import { visits } from './pretend-visits'
import { CAN_FOLLOW, type Day, PEOPLE, appointmentsOf, letters, me, provider, slotsFrom } from './pretend-data'

type Handler = (path: string[], search: URLSearchParams, body: Record<string, unknown>) => [number, unknown] | undefined

/** Questions without an answer yet, for whoever waits until a screen has all it asked for. */
const underway = { count: 0 }
Object.assign(globalThis, { pretendUnderway: underway })

let signedIn = true
const days = new Map<string, Day>()

/** Takes over `fetch` for addresses of the API. `?mock=out` starts signed out, `?mock=down` answers nothing, `?mock=empty` has no bookings. */
export function pretend(): void {
  const mode = new URLSearchParams(location.search).get('mock') ?? ''
  if (mode === 'out') signedIn = false
  globalThis.WebSocket = Silent as unknown as typeof WebSocket
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (!url.pathname.startsWith('/api/')) return real(input, init)
    underway.count++
    await new Promise((go) => setTimeout(go, mode === 'slow' ? 60_000 : 30))
    const body = request.method === 'GET' || request.method === 'DELETE' ? {} : ((await request.json().catch(() => ({}))) as Record<string, unknown>)
    const [status, answer] = route(request.method, url, body, mode)
    performance.mark(`answered ${url.pathname.split('/').at(-1) ?? ''}`)
    const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' }
    underway.count--
    return new Response(status === 204 ? null : JSON.stringify(answer), { status, headers })
  }
}

/** A line on which nothing is ever said. */
class Silent extends EventTarget {
  readonly readyState = 0
  send() {}
  close() {}
}

function route(method: string, url: URL, body: Record<string, unknown>, mode: string): [number, unknown] {
  const path = url.pathname.split('/').slice(3)
  if (path[0] === 'session') {
    if (method === 'DELETE') signedIn = false
    else if (body['password'] !== 'correct horse') return [401, { status: 401, code: 'identity.sign-in-refused' }]
    else signedIn = true
    return [method === 'DELETE' ? 204 : 200, {}]
  }
  if (path[0] === 'set-up' && (path[1] === 'guess' || path[1] === 'slug')) return setUp(method, path, url.searchParams, body, mode) ?? [404, {}]
  if (path[0] === 'accounts' || path[0] === 'password-resets') return path[1] ? [204, null] : [202, {}]
  if (!signedIn) return [401, { status: 401, code: 'identity.signed-out' }]
  if (path[0] === 'me') return [200, mode === 'many' ? me(3) : mode === 'none' ? me(0) : mode === 'own' ? provider() : me(1)]
  if (mode === 'broken' && /^(appointments|calendar)$/.test(path[2] ?? '')) {
    return [500, { status: 500, detail: 'Something broke on our side. If you write to us, quote the reference.', reference: '7F3K-21Q8ZT' }]
  }
  return classes(method, path, body, mode) ?? board(method, path, url.searchParams, body, mode) ?? series(path, body, mode) ?? visits(path, body, mode) ?? policies(method, path, body, mode) ?? calendars(method, path, body, mode) ?? stays(method, path, url.searchParams, body, mode) ?? setUp(method, path, url.searchParams, body, mode) ?? settings(method, path, body, mode, url.searchParams) ?? business(path, url.searchParams, body, mode) ?? [404, { status: 404, code: 'not-found', detail: 'There is nothing at this address.' }]
}

function business(path: string[], search: URLSearchParams, body: Record<string, unknown>, mode: string) {
  const handlers: Record<string, Handler> = {
    locations: () => [200, { items: [{ id: 'loc_1', name: 'Dostyk 48', address: 'Dostyk 48, Almaty', zone: 'Asia/Almaty', active: true }] }],
    calendar: ([, , , part], query) => [200, part === 'resources' ? rooms(query.get('from') ?? '', mode) : (part === 'month' ? month : diary)(query.get('from') ?? '', query.get('to') ?? '', mode)],
    'booking-rests': () => [201, rest(true)],
    suggestions: (_, query) => [200, { items: SUGGESTED.map(([hours, ...why]) => ({ start: new Date(Date.parse(`${query.get('from')}T${hours}:00+05:00`)).toISOString(), providers: ['prv_as'], why })) }],
    clients: ([, , , id]) => (id ? [200, { items: PETS }] : [200, { items: clientsLike(search.get('q') ?? '') }]),
    mailbox: ([, , , id]) => (id ? [200, letters().find((letter) => letter.id === id)] : [200, { items: mode === 'empty' ? [] : letters(), next: null }]),
    appointments: (parts, query) => appointments(parts, query.get('day'), query.get('from') ?? '', body, mode),
  }
  return handlers[path[2] ?? '']?.(path, search, body)
}

const SUGGESTED = [['15:30', 'usual', 'fits'], ['17:45', 'fits']] as const

const WHY = {
  provider: 'prv_as', at: '2026-11-20T08:00:00Z', days: 30,
  standings: [{ provider: 'prv_as', name: 'Aigerim Sadykova', weight: 2, recent: 7, busyMinutes: 120 }, { provider: 'prv_ta', name: 'Timur Akhmetov', weight: 1, recent: 4, busyMinutes: 90 }],
}

const PETS = [{ id: 'pet_1', household: 'hh_1', name: 'Juniper', species: 'dog' }, { id: 'pet_2', household: 'hh_1', name: 'Maple', species: 'cat' }]

function clientsLike(words: string) {
  const names = ['Sarah Whitfield', 'Dana Karimova', 'Daniyar Bekov', 'Dina Omarova']
  return names.filter((name) => name.toLowerCase().includes(words.toLowerCase())).map((name, index) => ({
    id: `cli_${index}`, name, phone: '+7 701 555 01 42', email: 'x@example.kz', locale: 'en', tier: 'standard', household: { id: 'hh_1', name },
  }))
}

function appointments([, , , id, act]: string[], day: string | null, from: string, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  if (act === 'assignment') return [200, { reason: WHY }]
  if (act === 'openings') return [200, { zone: 'Asia/Almaty', slots: slotsFrom(from) }]
  if (!id && !day) return booked(body, mode)
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
  return ofCalendar(id, act, body, mode)
}

const REFUSED: [number, unknown] = [409, {
  status: 409, code: 'scheduling.slot-taken', detail: 'Somebody was faster: that time is no longer free.', reference: 'QX72-M4',
  alternatives: [{ start: '2026-11-24T10:15:00.000Z', provider: 'prv_as', providerName: 'Aigerim Sadykova' }, { start: '2026-11-24T10:30:00.000Z', provider: 'prv_ta', providerName: 'Timur Akhmetov' }],
}]

/** An appointment only the calendar knows, and its moves. */
function ofCalendar(id: string, act: string | undefined, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const day = /^apt_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1] ?? '2026-11-24'
  const item = diary(day, new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), mode).appointments.find((each) => each.id === id)
  if (!item) return undefined
  if (!act) return [200, item]
  if (mode === 'refuse') return REFUSED
  const provider = Object.values(PEOPLE).find((each) => each.id === body['provider'])
  const fresh = { ...changed(item, act, body), ...(provider && { provider }), version: item.version + 1 }
  change(id, fresh)
  return [200, { ...item, ...fresh }]
}

function booked(body: Record<string, unknown>, mode: string): [number, unknown] {
  if (mode === 'refuse') return REFUSED
  const [model] = diary('2026-11-24', '2026-11-25', '1').appointments
  const service = services().find((each) => each.id === body['service'])
  const start = body['start'] as string
  const end = (body['end'] as string | undefined) ?? new Date(Date.parse(start) + (service?.durationMinutes ?? 30) * 60_000).toISOString()
  const provider = Object.values(PEOPLE).find((each) => each.id === body['provider'])
  const fresh = { ...model!, id: `apt_2026-11-24_new${start}`, start, end, status: 'booked' as const, allowed: CAN_FOLLOW.booked, changeable: true, ...(provider && { provider }), bufferAfterMinutes: service?.bufferAfterMinutes ?? 0 }
  add(fresh)
  return [201, fresh]
}

function changed(item: Appointment, act: string, body: Record<string, unknown>): Appointment {
  if (act === 'status') {
    const status = body['status'] as Appointment['status']
    return { ...item, status, statusChangedAt: new Date().toISOString(), allowed: CAN_FOLLOW[status], changeable: ['pending', 'booked', 'arrived'].includes(status) }
  }
  if (act === 'cancel') return { ...item, status: 'cancelled', allowed: CAN_FOLLOW.cancelled, changeable: false }
  const start = body['start'] as string
  const length = Date.parse(item.end) - Date.parse(item.start)
  if (body['end']) return { ...item, start, end: body['end'] as string }
  return { ...item, start, end: new Date(Date.parse(start) + length).toISOString() }
}
