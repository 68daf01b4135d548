interface WeeklyHours {
  readonly days: readonly number[]
  /** Wall clock, `09:00`; `24:00` only as an end. At or before the start it runs past midnight. */
  readonly start: string
  readonly end: string
}

const minutes = (clock: string) => {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}

/** Minutes a provider is open on a weekday (0 Sunday), by their weekly hours alone. */
export function openMinutes(weekly: readonly WeeklyHours[], weekday: number): number {
  return weekly
    .filter(({ days }) => days.includes(weekday))
    .reduce((sum, { start, end }) => {
      const length = minutes(end) - minutes(start)
      return sum + (length > 0 ? length : length + 24 * 60)
    }, 0)
}
