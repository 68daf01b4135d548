import { type LocalDate, dateParts, dayOf, offsetMinutes } from '../../shared/i18n/clock'
import type { components } from '../../shared/api/schema'

export type Class = components['schemas']['Class']
export type Roster = components['schemas']['ClassRoster']
export type Seat = components['schemas']['ClassRosterEntry']
export type Pool = components['schemas']['Pool']
export type ClassChange = components['schemas']['ClassChange']
export type NewClass = components['schemas']['NewClass']

/** Classes under the days they begin on, each by the clock of its place; as they came, by start. */
export function byDay(classes: readonly Class[]): readonly { readonly day: LocalDate; readonly classes: readonly Class[] }[] {
  const days = new Map<LocalDate, Class[]>()
  for (const one of classes) {
    const day = dayOf(one.start, one.zone)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days].map(([day, its]) => ({ day, classes: its }))
}

/** Whether it may yet not take place, since fewer have a seat than it needs. */
export const isShort = ({ state, taken, terms: { minimum } }: Class): boolean => state === 'open' && taken < minimum

/** Whether it is full and can be waited for; a course is taken as a whole or not at all. */
export const hasWaitlist = ({ taken, terms: { seats, entry } }: Class): boolean => taken >= seats && entry !== 'course'

/** Whether they want to come: have a seat, are offered one or wait for one. */
export const isStanding = ({ state }: Seat) => state === 'booked' || state === 'offered' || state === 'waiting'

const RANKS: Partial<Record<Seat['state'], number>> = { offered: 1, waiting: 2, cancelled: 3 }

/** Those who have a seat first, in the order in which they took it; then those who wait for one; then those who gave it back. */
export const seated = (roster: readonly Seat[]): readonly Seat[] =>
  [...roster].sort((a, b) => (RANKS[a.state] ?? 0) - (RANKS[b.state] ?? 0))

/** The moment a wall clock of the zone shows that minute of the day. */
export function instantOf(day: LocalDate, minutes: number, zone: string): string {
  const { year, month, day: date } = dateParts(day)
  const asUtc = Date.UTC(year, month - 1, date, 0, minutes)
  const guess = asUtc - offsetMinutes(new Date(asUtc), zone) * 60_000
  return new Date(asUtc - offsetMinutes(new Date(guess), zone) * 60_000).toISOString()
}

/** What can be taken up at a place, by id and name. */
export const roomsAt = (pools: readonly Pool[], place: string): readonly (readonly [string, string])[] =>
  pools.flatMap(({ resources }) => resources.filter(({ id, location, active }) => id !== undefined && location === place && active !== false).map(({ id, name }) => [id ?? '', name] as const))
