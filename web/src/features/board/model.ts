import type { Appointment, Status } from '../scheduling'
import type { Lane } from './search'

/** Where a card can lie, in the order of a visit. */
export const ZONES = ['expected', 'here', 'room', 'pay', 'done'] as const
export type Zone = (typeof ZONES)[number]

/** Columns, left to right; whoever is here comes before whoever is not. */
export const LANES: readonly { readonly lane: Lane; readonly zones: readonly Zone[] }[] = [
  { lane: 'arrivals', zones: ['here', 'expected'] },
  { lane: 'room', zones: ['room'] },
  { lane: 'pay', zones: ['pay'] },
  { lane: 'done', zones: ['done'] },
]

const ZONE_OF: Partial<Record<Status, Zone>> = {
  pending: 'expected', booked: 'expected', arrived: 'here', checked_in: 'room', in_progress: 'room', ready_to_pay: 'pay', fulfilled: 'done',
}

/** What putting a card there makes of it. */
export const STATUS_OF: Record<Zone, Status> = { expected: 'booked', here: 'arrived', room: 'checked_in', pay: 'ready_to_pay', done: 'fulfilled' }

/** Undefined for what was called off. */
export const zoneOf = ({ status }: Appointment): Zone | undefined => ZONE_OF[status]

/** Whether a card may be put there; where it lies already is nowhere new. */
export const mayGo = (item: Appointment, zone: Zone) => zoneOf(item) !== zone && item.allowed.includes(STATUS_OF[zone])

/** The place before or after its own. */
export function beside(item: Appointment, by: -1 | 1): Zone | undefined {
  const zone = zoneOf(item)
  return zone && ZONES[ZONES.indexOf(zone) + by]
}

const time = (at: string) => Date.parse(at)
const byStart = (a: Appointment, b: Appointment) => time(a.start) - time(b.start)
const bySince = (a: Appointment, b: Appointment) => time(a.statusChangedAt) - time(b.statusChangedAt)

/** The board: who waits longest stands first, of the done the last one. */
export function sorted(items: readonly Appointment[]): Record<Zone, Appointment[]> {
  const board: Record<Zone, Appointment[]> = { expected: [], here: [], room: [], pay: [], done: [] }
  for (const item of items) {
    const zone = zoneOf(item)
    if (zone) board[zone].push(item)
  }
  board.expected.sort(byStart)
  board.here.sort(bySince)
  board.room.sort(byStart)
  board.pay.sort(bySince)
  board.done.sort((a, b) => bySince(b, a))
  return board
}

const minutes = (from: string, to: Date) => Math.floor((to.getTime() - time(from)) / 60_000)

/** Longer than that nobody should wait without a word. */
const LONG = 15
/** So much is nobody late yet. */
const PATIENCE = 5
/** What is further ahead need not be counted down to. */
const SOON = 90

export interface Timing {
  readonly word: 'board.in' | 'board.late' | 'board.waiting' | 'board.since' | 'board.over' | 'board.begins'
  readonly minutes: number
  readonly tone: 'muted' | 'warning'
}

/** How a card stands against the clock; nothing where nothing is to be said. */
export function timing(item: Appointment, now: Date): Timing | undefined {
  const zone = zoneOf(item)
  if (zone === 'expected') {
    const begun = minutes(item.start, now)
    if (begun >= PATIENCE) return { word: 'board.late', minutes: begun, tone: 'warning' }
    return begun < 0 && begun > -SOON ? { word: 'board.in', minutes: -begun, tone: 'muted' } : undefined
  }
  if (zone === 'here' || zone === 'pay') {
    const waited = Math.max(0, minutes(item.statusChangedAt, now))
    return { word: 'board.waiting', minutes: waited, tone: waited >= LONG ? 'warning' : 'muted' }
  }
  if (zone !== 'room') return undefined
  const over = minutes(item.end, now)
  return over > 0 ? { word: 'board.over', minutes: over, tone: 'warning' } : { word: 'board.since', minutes: Math.max(0, minutes(item.statusChangedAt, now)), tone: 'muted' }
}

/** When those of a late provider will begin: one after the other, and a pause makes up for some of it. */
export function beginnings(items: readonly Appointment[], late: number, now: Date): ReadonlyMap<string, number> {
  const begins = new Map<string, number>()
  const ahead = items.filter(({ status, end }) => (status === 'booked' || status === 'arrived') && time(end) > now.getTime()).sort(byStart)
  let free: number | undefined
  for (const item of ahead) {
    const start = time(item.start)
    const at = free === undefined ? start + late * 60_000 : Math.max(free, start)
    if (at - start < PATIENCE * 60_000) break
    begins.set(item.id, at)
    free = at + time(item.end) - start
  }
  return begins
}

export interface Opening {
  readonly start: string
  readonly provider: string
}

/** The first time each of them is free, the soonest first. */
export function firstOfEach(slots: readonly { readonly start: string; readonly providers: readonly string[] }[], most = 4): Opening[] {
  const first = new Map<string, Opening>()
  for (const { start, providers } of slots) for (const provider of providers) if (!first.has(provider)) first.set(provider, { start, provider })
  return [...first.values()].sort((a, b) => time(a.start) - time(b.start)).slice(0, most)
}
