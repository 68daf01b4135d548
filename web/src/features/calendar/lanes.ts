import { type Span, overlaps } from './geometry'

/** Which of how many lanes something stands in, and how many of them it may fill. */
export interface Lane {
  readonly at: number
  readonly of: number
  readonly width: number
}

export const WHOLE: Lane = { at: 0, of: 1, width: 1 }

/**
 * Side by side what overlaps, each as far left as it fits; what has nothing to its right widens into it. Earlier first,
 * of equals the longer. The answer stands in the order of `spans`.
 */
export function lanes(spans: readonly Span[]): Lane[] {
  const order = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b)
  const found: Lane[] = spans.map(() => WHOLE)
  let group: number[] = []
  let groupEnd = -Infinity
  const close = () => {
    for (const [index, lane] of spread(group.map((each) => spans[each]!)).entries()) found[group[index]!] = lane
  }
  for (const index of order) {
    const span = spans[index]!
    if (span.start >= groupEnd) {
      close()
      group = []
      groupEnd = -Infinity
    }
    group.push(index)
    groupEnd = Math.max(groupEnd, span.end)
  }
  close()
  return found
}

/** Lanes of spans that hang together, in their order. */
function spread(spans: readonly Span[]): Lane[] {
  const ends: number[] = []
  const at = spans.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = end
    return lane
  })
  const of = ends.length
  return spans.map((span, index) => {
    const right = spans.filter((other, o) => at[o]! > at[index]! && overlaps(span, other)).map((other) => at[spans.indexOf(other)]!)
    const limit = right.length > 0 ? Math.min(...right) : of
    return { at: at[index]!, of, width: limit - at[index]! }
  })
}
