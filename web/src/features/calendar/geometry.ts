import { type LocalDate, addDays, dateParts, dayOf, wallTime } from '../../shared/i18n/clock'

/** What a hand can hit, in minutes. */
export const SNAP = 15
/** The shortest visit a hand can make. */
export const SHORTEST = 15

const MINUTE = 60_000

/**
 * One local day as a ruler of minutes. By itself it counts what passes: 1380 minutes on the day clocks go forward, 1500
 * when they go back. With `jump` it counts what a clock shows instead, so that days beside one another line up.
 */
export interface Ruler {
  readonly day: LocalDate
  /** Epoch milliseconds of its first minute. */
  readonly start: number
  readonly minutes: number
  /** After `at` passed minutes the clock shows `by` more; negative when it goes back. */
  readonly jump?: { readonly at: number; readonly by: number }
}

/** The first instant of a local day: midnight, or what the clock shows instead where there is none. */
export function startOfDay(day: LocalDate, zone: string): number {
  const isBefore = (at: number) => dayOf(new Date(at), zone) < day
  const wall = wallTime(new Date(`${day}T00:00:00Z`), zone)
  let at = Date.parse(`${day}T00:00:00Z`) * 2 - Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  while (isBefore(at)) at += SNAP * MINUTE
  while (!isBefore(at - MINUTE)) at -= SNAP * MINUTE
  return at
}

/** The minutes that pass on a day. */
export function ruler(day: LocalDate, zone: string): Ruler {
  const start = startOfDay(day, zone)
  return { day, start, minutes: (startOfDay(addDays(day, 1), zone) - start) / MINUTE }
}

/** The minutes a clock shows on a day: always 1440, an hour of them missing or told twice when clocks change. */
export function clockRuler(day: LocalDate, zone: string): Ruler {
  const plain = ruler(day, zone)
  const by = 1440 - plain.minutes
  if (by === 0) return plain
  const shows = (passed: number) => {
    const { hour, minute } = wallTime(new Date(plain.start + passed * MINUTE), zone)
    return hour * 60 + minute
  }
  let at = 0
  while (at < plain.minutes && shows(at) === at) at += SNAP
  return { ...plain, minutes: 1440, jump: { at, by } }
}

/** Where an instant lies on a ruler; outside its day below 0 or beyond its end. */
export function minuteAt({ start, jump }: Ruler, at: string | number | Date): number {
  const passed = (new Date(at).getTime() - start) / MINUTE
  return jump && passed >= jump.at ? passed + jump.by : passed
}

/** The instant at a place of a ruler. A minute no clock shows is the first one after it. */
export function instantAt({ start, jump }: Ruler, minute: number): string {
  const passed = !jump || minute < jump.at ? minute : Math.max(jump.at, minute - jump.by)
  return new Date(start + passed * MINUTE).toISOString()
}

/** The nearest quarter of an hour. */
export const snap = (minute: number) => Math.round(minute / SNAP) * SNAP
/** The quarter of an hour a pointer stands in. */
export const snapDown = (minute: number) => Math.floor(minute / SNAP) * SNAP

export const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** A stretch of a ruler, in minutes. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The hours worth showing: what is open or booked with half an hour of air, whole hours, at least a working day. */
export function visible(spans: readonly Span[], length: number): Span {
  const air = 30
  const first = Math.min(...(spans.length > 0 ? spans.map(({ start }) => start) : [9 * 60]))
  const last = Math.max(...(spans.length > 0 ? spans.map(({ end }) => end) : [18 * 60]))
  const start = clamp(Math.floor((first - air) / 60) * 60, 0, length)
  const end = clamp(Math.ceil((last + air) / 60) * 60, 0, length)
  return { start, end: Math.min(length, Math.max(end, start + 8 * 60)) }
}

/** The whole weeks a month lies in, from a Monday on; the end is excluded. */
export function weeksAround(day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const first = `${day.slice(0, 8)}01`
  const next = addDays(first, 32)
  const last = addDays(`${next.slice(0, 8)}01`, -1)
  const from = addDays(first, -((dateParts(first).weekday + 6) % 7))
  return { from, to: addDays(last, 7 - ((dateParts(last).weekday + 6) % 7)) }
}

/** The first day of the month so many months on. */
export function monthsOn(day: LocalDate, months: -1 | 1): LocalDate {
  const first = `${day.slice(0, 8)}01`
  return `${addDays(first, months > 0 ? 32 : -1).slice(0, 8)}01`
}

/** What lies between spans, and before and after them, inside `within`. */
export function between(spans: readonly Span[], within: Span): Span[] {
  const gaps: Span[] = []
  let at = within.start
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: Math.min(start, within.end) })
    at = Math.max(at, end)
  }
  if (at < within.end) gaps.push({ start: at, end: within.end })
  return gaps.filter(({ start, end }) => end > start)
}

/** Where a line of the grid stands and what the clock shows there. */
export interface Tick {
  readonly minute: number
  readonly at: Date
}

/** The full hours of a ruler inside `within`. */
export function ticks(of: Ruler, within: Span): Tick[] {
  const found: Tick[] = []
  for (let minute = Math.ceil(within.start / 60) * 60; minute < within.end; minute += 60) found.push({ minute, at: new Date(instantAt(of, minute)) })
  return found
}
