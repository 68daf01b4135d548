/** How often something comes again. */
export const RHYTHMS = ['week', 'fortnight', 'four-weeks', 'month'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export interface Repeat {
  readonly rhythm: Rhythm
  readonly times: number
}

export const MOST_TIMES = 104
export const USUAL_TIMES = 6

const PARTS: Record<Rhythm, string> = {
  week: 'FREQ=WEEKLY',
  fortnight: 'FREQ=WEEKLY;INTERVAL=2',
  'four-weeks': 'FREQ=WEEKLY;INTERVAL=4',
  month: 'FREQ=MONTHLY',
}

/** As the server reads it (RFC 5545 3.3.10). */
export const ruleOf = ({ rhythm, times }: Repeat) => `${PARTS[rhythm]};COUNT=${times}`
