/** Minutes since midnight of the day it begins on; an end beyond 1440 is the next day's. */
export interface Block {
  readonly start: number
  readonly end: number
}

/** Blocks of each weekday, 0 Sunday to 6 Saturday, in their order. */
export type Week = readonly (readonly Block[])[]

/** How the API writes hours: wall clocks, an end at or before its start is the next day's. */
export interface WeeklyRange {
  readonly location: string
  readonly days: readonly number[]
  readonly start: string
  readonly end: string
}

export const DAY = 1440
export const STEP = 15
/** Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

export const EMPTY: Week = Array.from({ length: 7 }, () => [])
/** What people mean by a working day until they say otherwise. */
export const USUAL: Block = { start: 9 * 60, end: 18 * 60 }

const SHORTEST = 30
const byStart = (a: Block, b: Block) => a.start - b.start

export function minutesOf(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}

export function clockOf(minutes: number): string {
  const inDay = minutes % DAY
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** The hours kept at one place. */
export function weekOf(ranges: readonly WeeklyRange[], location: string): Week {
  const week: Block[][] = EMPTY.map(() => [])
  for (const range of ranges.filter((each) => each.location === location)) {
    const [start, end] = [minutesOf(range.start), minutesOf(range.end)]
    for (const day of range.days) week[day]?.push({ start, end: end > start ? end : end + DAY })
  }
  return week.map((blocks) => blocks.sort(byStart))
}

/** The same hours as the API takes them: equal blocks of several days are one range. */
export function rangesOf(week: Week, location: string): WeeklyRange[] {
  const ranges = new Map<string, { location: string; days: number[]; start: string; end: string }>()
  for (const day of WEEKDAYS) {
    for (const { start, end } of week[day] ?? []) {
      const range = { location, days: [day as number], start: clockOf(start), end: clockOf(end) }
      const same = ranges.get(`${range.start} ${range.end}`)
      if (same) same.days.push(day)
      else ranges.set(`${range.start} ${range.end}`, range)
    }
  }
  return [...ranges.values()]
}

/** What somebody types for a time: `9`, `930`, `9:30`, `9.30`, `21 00`, `9 pm`. Undefined when it is none. */
export function parseTime(text: string): number | undefined {
  const found = /^\s*(\d{1,2})(?:\s*[:.\-\s]?\s*(\d{2}))?\s*([ap])?\.?(?:m\.?)?\s*$/i.exec(text)
  if (!found) return undefined
  const [, hour, minute = '0', half] = found
  let hours = Number(hour)
  if (half && (hours < 1 || hours > 12)) return undefined
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const minutes = hours * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= DAY ? minutes : undefined
}

/** A week with another day in it, its blocks in order. */
export function withDay(week: Week, day: number, blocks: readonly Block[]): Week {
  return week.map((was, each) => (each === day ? [...blocks].sort(byStart) : was))
}

/** Gives the hours of a day to others. */
export function copyDay(week: Week, from: number, to: readonly number[]): Week {
  return week.map((was, day) => (to.includes(day) ? (week[from] ?? []) : was))
}

export function sameDay(week: Week, one: number, other: number): boolean {
  return JSON.stringify(week[one]) === JSON.stringify(week[other])
}

/** How far yesterday's night reaches into this day, in minutes. */
export function carryOf(week: Week, day: number): number {
  return Math.max(0, ...(week[(day + 6) % 7] ?? []).map(({ end }) => end - DAY))
}

/** A start typed anew: the block keeps its length when the start passes its end. */
export function startAt({ start, end }: Block, minutes: number): Block {
  if (minutes < end) return { start: minutes, end: Math.min(end, minutes + DAY) }
  return { start: minutes, end: Math.max(Math.min(minutes + end - start, DAY), minutes + STEP) }
}

/** An end typed anew: at or before the start it is the next day's. */
export function endAt({ start }: Block, minutes: number): Block {
  return { start, end: minutes > start ? minutes : minutes + DAY }
}

/** One more block for a day: the working day when it is closed, else after a break, else wherever there is room. */
export function suggest(blocks: readonly Block[], carry = 0): Block | undefined {
  const last = blocks.at(-1)
  if (!last) return carry > USUAL.start ? fitted(carry, DAY) : USUAL
  const after = fitted(last.end + 60, DAY) ?? fitted(last.end, DAY)
  if (after) return after
  const first = blocks[0]?.start ?? DAY
  return fitted(Math.max(carry, first - 4 * 60), first - 60) ?? fitted(carry, first)
}

function fitted(from: number, to: number): Block | undefined {
  return to - from >= SHORTEST ? { start: from, end: Math.min(from + 3 * 60, to) } : undefined
}

/** The free time around a minute of a day, or undefined inside a block. */
export function gapAt(blocks: readonly Block[], minute: number, carry = 0): Block | undefined {
  if (minute < carry || blocks.some(({ start, end }) => minute >= start && minute < end)) return undefined
  const before = Math.max(carry, ...blocks.filter(({ end }) => end <= minute).map(({ end }) => end))
  const after = Math.min(DAY, ...blocks.filter(({ start }) => start > minute).map(({ start }) => start))
  return { start: before, end: after }
}

export type Grip = 'start' | 'end' | 'body'

/** A block pulled by an edge or as a whole to a minute; neighbours and midnight hold it. `grab`: where in it the hand is. */
export function pull(blocks: readonly Block[], index: number, grip: Grip, minute: number, grab = 0, carry = 0): readonly Block[] {
  const block = blocks[index]
  if (!block) return blocks
  const low = blocks[index - 1]?.end ?? carry
  const high = blocks[index + 1]?.start ?? Math.max(DAY, block.end)
  const length = block.end - block.start
  const moved = {
    start: { start: clamp(snap(minute), low, block.end - STEP), end: block.end },
    end: { start: block.start, end: clamp(snap(minute), block.start + STEP, high) },
    body: at(clamp(snap(minute - grab), low, Math.max(low, high - length)), length),
  }[grip]
  return blocks.map((each, place) => (place === index ? moved : each))
}

/** A new block drawn from one minute to another inside the free time around the first. */
export function draw(blocks: readonly Block[], from: number, to: number, carry = 0): readonly Block[] {
  const gap = gapAt(blocks, from, carry)
  if (!gap) return blocks
  const [first, last] = from <= to ? [from, to] : [to, from]
  const start = clamp(Math.floor(first / STEP) * STEP, gap.start, gap.end - STEP)
  const end = clamp(Math.ceil(last / STEP) * STEP, start + STEP, gap.end)
  return [...blocks, { start, end }].sort(byStart)
}

export type Fault = 'overlap' | 'elsewhere'

/** What cannot be kept on a day: hours that overlap, yesterday's night among them, or somebody being in two places. */
export function faultOf(week: Week, day: number, elsewhere: readonly Week[] = []): Fault | undefined {
  const own = spans(week, day)
  if (own.some((one, index) => own.some((other, place) => place > index && meet(one, other)))) return 'overlap'
  return elsewhere.some((other) => spans(other, day).some((far) => own.some((near) => meet(near, far)))) ? 'elsewhere' : undefined
}

export const isSound = (week: Week, elsewhere: readonly Week[] = []) => WEEKDAYS.every((day) => !faultOf(week, day, elsewhere))

/** A day's blocks within the day, and what yesterday's night leaves of it. */
function spans(week: Week, day: number): Block[] {
  const carry = carryOf(week, day)
  const own = (week[day] ?? []).map(({ start, end }) => ({ start, end: Math.min(end, DAY) }))
  return carry > 0 ? [{ start: 0, end: carry }, ...own] : own
}

export const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { start, end }) => sum + end - start, 0)

const meet = (one: Block, other: Block) => one.start < other.end && other.start < one.end
const at = (start: number, length: number): Block => ({ start, end: start + length })
const snap = (minute: number) => Math.round(minute / STEP) * STEP
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
