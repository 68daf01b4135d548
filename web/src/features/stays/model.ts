import { type LocalDate, addDays, dateParts } from '../../shared/i18n/clock'
import type { components } from '../../shared/api/schema'

export type Stay = components['schemas']['Stay']
export type StayBoard = components['schemas']['StayBoard']
export type Run = components['schemas']['StayRun']
export type Dates = components['schemas']['StayDates']
export type Quote = components['schemas']['StayQuote']
export type NewStay = components['schemas']['NewStay']
export type Offer = components['schemas']['StayOffer']
export type Size = NonNullable<NewStay['animals'][number]['size']>
export type Species = NonNullable<NewStay['animals'][number]['species']>

export const SIZES: readonly Size[] = ['toy', 'small', 'medium', 'large', 'giant']

/** How many days a board shows. */
export const DAYS = 14

/** Whole days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const at = (day: LocalDate) => { const { year, month, day: date } = dateParts(day); return Date.UTC(year, month - 1, date) }
  return Math.round((at(to) - at(from)) / 86_400_000)
}

/** Whether it takes its run, or did. */
export const isShown = ({ state }: Stay) => state !== 'cancelled' && state !== 'noshow'

/** Whether they are to come or are here. */
export const isAhead = ({ state }: Stay) => state === 'booked' || state === 'checked_in'

export interface Bar {
  readonly stay: Stay
  /** Where it begins and how long it is, in days of the board, cut at its edges. */
  readonly start: number
  readonly length: number
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

/** A night goes from the middle of a day to the middle of the next; a day and half of one from edge to edge. */
function edges({ dates: { from, until, fromHalf, untilHalf }, unit, leftAt, state }: Stay, first: LocalDate): [number, number] {
  const start = daysBetween(first, from) + (unit === 'night' ? 0.55 : unit === 'half_day' && fromHalf === 'afternoon' ? 0.5 : 0)
  const end = daysBetween(first, until) + (unit === 'night' ? 0.45 : unit === 'half_day' && untilHalf === 'morning' ? 0.5 : 1)
  const left = state === 'fulfilled' && leftAt ? Math.min(end, daysBetween(first, leftAt.slice(0, 10)) + 0.5) : end
  return [start, Math.max(start + 0.3, left)]
}

/** Who is in one run on the days of a board. */
export function barsOf(run: string, stays: readonly Stay[], first: LocalDate, days: number): readonly Bar[] {
  return stays.filter((stay) => stay.run === run && isShown(stay)).flatMap((stay) => {
    const [start, end] = edges(stay, first)
    const [from, until] = [Math.max(0, start), Math.min(days, end)]
    return until > from ? [{ stay, start: from, length: until - from, cutLeft: start < 0, cutRight: end > days }] : []
  })
}

/** Those who are to be brought that day, and those who are to be fetched; who is overdue is to be fetched too. */
export function doorOf(stays: readonly Stay[], day: LocalDate) {
  return {
    arriving: stays.filter(({ state, dates }) => dates.from === day && (state === 'booked' || state === 'checked_in')),
    leaving: stays.filter(({ state, dates, overdue }) => (state === 'checked_in' || state === 'booked') && dates.until === day && dates.from !== day || overdue),
  }
}

/** Runs that nobody has in the night after that day. */
export function freeOn(runs: readonly Run[], stays: readonly Stay[], day: LocalDate): number {
  const next = addDays(day, 1)
  const taken = new Set(stays.filter((stay) => isAhead(stay) && stay.dates.from <= day && (stay.unit === 'night' ? stay.dates.until >= next : stay.dates.until >= day)).map(({ run }) => run))
  return runs.filter(({ id }) => !taken.has(id)).length
}

const RUNS = ['small', 'medium', 'large', 'giant'] as const

/** Runs that have room for them, free or not; whether one is free the server knows. */
export const fitting = (runs: readonly Run[], { size, animals }: Pick<Stay, 'size' | 'animals'>) =>
  runs.filter((run) => RUNS.indexOf(run.size) >= RUNS.indexOf(size) && run.capacity >= animals.length)
