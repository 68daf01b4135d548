/** What a wall clock shows, somewhere. `weekday` counts from Sunday = 0. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly weekday: number
}

/** A day of the calendar, without a zone: `2026-11-24`. */
export type LocalDate = string

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    const numeric = 'numeric' as const
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric,
    })
    clocks.set(zone, clock)
  }
  return clock
}

/** The wall clock of `zone` at an instant (ISO 8601 or a Date). */
export function wallTime(at: string | Date, zone: string): WallTime {
  const parts: Record<string, number> = {}
  for (const part of clockOf(zone).formatToParts(new Date(at))) parts[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** The calendar day an instant falls on in `zone`. */
export function dayOf(at: string | Date, zone: string): LocalDate {
  const { year, month, day } = wallTime(at, zone)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** True for a day that exists, written `YYYY-MM-DD`: what a URL may carry. */
export function isLocalDate(text: unknown): text is LocalDate {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
    && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

/** A day as a wall time at midnight, for formats that take only its date. */
export function dateParts(day: LocalDate): WallTime {
  return wallTime(`${day}T00:00:00Z`, 'UTC')
}

/** Minutes east of UTC in `zone` at an instant. */
export function offsetMinutes(at: string | Date, zone: string): number {
  const wall = wallTime(at, zone)
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  return Math.round((asUtc - Math.floor(new Date(at).getTime() / 60_000) * 60_000) / 60_000)
}

/** The zone this browser is set to. */
export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** True when both zones show the same clock at that instant: then there is no need to name one. */
export function sameClock(at: string | Date, one: string, other: string): boolean {
  return one === other || offsetMinutes(at, one) === offsetMinutes(at, other)
}
