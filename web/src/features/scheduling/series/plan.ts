import type { components } from '../../../shared/api/schema'

export type Planned = components['schemas']['PlannedDate']
type Pick = components['schemas']['NewSeriesDate']

/** What somebody decided for a date that is not free: another time by its place in the list, as it is, or not at all. */
export type Choice = number | 'anyway' | 'out'

/** What is suggested for a date: nothing to decide when it is free, else the nearest time, else to leave it out. */
export function suggested({ standing, alternatives }: Planned): Choice | undefined {
  if (standing === 'free') return undefined
  return alternatives.length > 0 ? 0 : 'out'
}

/** By the planned time; undefined is what is suggested. */
export type Choices = Readonly<Record<string, Choice | undefined>>

/** The dates that will be booked. */
export function picks(dates: readonly Planned[], choices: Choices): Pick[] {
  return dates.flatMap((date): Pick[] => {
    const choice = choices[date.planned] ?? suggested(date)
    if (choice === 'out') return []
    if (choice === 'anyway') return [{ planned: date.planned, outsideHours: true }]
    const other = choice === undefined ? undefined : date.alternatives[choice]
    if (other) return [{ planned: date.planned, start: other.start, provider: other.provider }]
    return [{ planned: date.planned, ...(date.provider && { provider: date.provider }) }]
  })
}

/** How many dates had to be decided. */
export const troubled = (dates: readonly Planned[]) => dates.filter(({ standing }) => standing !== 'free').length
