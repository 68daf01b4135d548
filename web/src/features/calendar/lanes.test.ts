import { describe, expect, it } from 'vitest'
import { overlaps } from './geometry'
import { WHOLE, lanes } from './lanes'

const span = (start: number, end: number) => ({ start, end })

describe('lanes', () => {
  it('give the whole column to what stands alone, also when one begins as the other ends', () => {
    expect(lanes([span(0, 30), span(30, 60)])).toEqual([WHOLE, WHOLE])
  })

  it('halve it for two at once', () => {
    expect(lanes([span(0, 60), span(15, 45)])).toEqual([{ at: 0, of: 2, width: 1 }, { at: 1, of: 2, width: 1 }])
  })

  it('use a lane again once it is free', () => {
    expect(lanes([span(0, 60), span(0, 30), span(30, 60)]).map(({ at }) => at)).toEqual([0, 1, 1])
  })

  it('widen what has nothing to its right', () => {
    const [, , , last] = lanes([span(0, 60), span(0, 60), span(0, 20), span(20, 60)])
    expect(last).toEqual({ at: 2, of: 3, width: 1 })
    expect(lanes([span(0, 90), span(10, 40), span(10, 40), span(50, 90)])[3]).toEqual({ at: 1, of: 3, width: 2 })
  })

  it('answer in the order they were asked', () => {
    expect(lanes([span(15, 45), span(0, 60)]).map(({ at }) => at)).toEqual([1, 0])
  })

  it('never let two that overlap share a place', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    for (let round = 0; round < 200; round++) {
      const spans = Array.from({ length: 12 }, () => {
        const start = random(40) * 15
        return span(start, start + 15 + random(8) * 15)
      })
      const found = lanes(spans)
      for (const [a, one] of spans.entries()) {
        for (const [b, other] of spans.entries()) {
          if (a === b || !overlaps(one, other)) continue
          const [left, right] = [found[a]!, found[b]!]
          expect(left.of).toBe(right.of)
          expect(left.at + left.width <= right.at || right.at + right.width <= left.at).toBe(true)
        }
      }
    }
  })
})
