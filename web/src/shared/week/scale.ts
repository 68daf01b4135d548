import { DAY, type Week } from './model'

/** What part of a day the lines show, and where a minute stands on them. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  readonly at: (minute: number) => string
}

const EARLY = 7 * 60
const LATE = 21 * 60

/** Seven to nine in the evening, and further where somebody works earlier or later. */
export function scaleOf(weeks: readonly Week[]): Scale {
  const blocks = weeks.flat(2)
  const night = blocks.some(({ end }) => end > DAY)
  const from = night ? 0 : Math.min(EARLY, ...blocks.map(({ start }) => Math.floor(start / 60) * 60 - 60).map((early) => Math.max(0, early)))
  const to = Math.min(DAY, Math.max(LATE, ...blocks.map(({ end }) => Math.ceil(end / 60) * 60 + 60)))
  const every = to - from > 15 * 60 ? 180 : 120
  const ticks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, tick) => Math.ceil(from / every) * every + tick * every)
  return { from, to, ticks: ticks.filter((tick) => tick <= to), at: (minute) => `${((Math.min(Math.max(minute, from), to) - from) / (to - from)) * 100}%` }
}
