import { type LocalDate, addDays, dateParts } from '../i18n/clock'
import { type Week, type WeeklyRange, rangesOf, weekOf } from './model'

/** Weeks that take turns: how many, and a Monday with which a first one begins. */
export interface Turns {
  readonly weeks: number
  readonly monday: LocalDate
}

/** A range of one of several weeks; the first when it does not say. */
export interface TurnRange extends WeeklyRange {
  readonly week?: number | null | undefined
}

export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((dateParts(day).weekday + 6) % 7))

const daysBetween = (from: LocalDate, to: LocalDate) => Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)

/** Which week a day lies in, from 1. */
export function turnOf(turns: Turns | null | undefined, day: LocalDate): number {
  if (!turns || turns.weeks < 2) return 1
  const weeks = Math.floor(daysBetween(turns.monday, mondayOf(day)) / 7)
  return (((weeks % turns.weeks) + turns.weeks) % turns.weeks) + 1
}

export const inTurn = <T extends TurnRange>(ranges: readonly T[], week: number): T[] => ranges.filter((each) => (each.week ?? 1) === week)

/** Another number of weeks: new ones begin as copies of the first, those beyond are dropped. */
export function retime(ranges: readonly TurnRange[], from: number, to: number): TurnRange[] {
  const kept = ranges.filter((each) => (each.week ?? 1) <= to)
  const first = inTurn(ranges, 1)
  const added = Array.from({ length: Math.max(0, to - from) }, (_, index) => first.map((range) => ({ ...range, week: from + index + 1 })))
  return [...kept, ...added.flat()]
}

/** The same ranges with one week of one place in another shape. */
export function withWeek(ranges: readonly TurnRange[], week: number, location: string, shape: Week): TurnRange[] {
  const others = ranges.filter((each) => each.location !== location || (each.week ?? 1) !== week)
  return [...others, ...rangesOf(shape, location).map((range) => ({ ...range, week }))]
}

/** A letter people know a week by: A, B, C. */
export const letterOf = (week: number) => String.fromCharCode(64 + week)

export interface ShiftOn {
  readonly date: LocalDate
  readonly location: string
  readonly start: string
  readonly end: string
}

/** The shifts of the week that begins on a Monday, as a week. */
export function weekOfShifts(shifts: readonly ShiftOn[], monday: LocalDate, location: string): Week {
  const last = addDays(monday, 6)
  const own = shifts.filter(({ date }) => date >= monday && date <= last)
  return weekOf(own.map(({ date, ...range }) => ({ ...range, days: [dateParts(date).weekday] })), location)
}

/** A week as shifts on its dates. */
export function shiftsOf(week: Week, monday: LocalDate, location: string): ShiftOn[] {
  return rangesOf(week, location)
    .flatMap(({ days, start, end }) => days.map((day) => ({ date: addDays(monday, (day + 6) % 7), location, start, end })))
    .sort((one, other) => (one.date + one.start).localeCompare(other.date + other.start))
}
