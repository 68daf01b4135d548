import { describe, expect, it } from 'vitest'
import { follow, isSame, moves, pull, step } from './carry'

const DAY = { start: 480, end: 1140 }
const from = { track: 1, start: 600, end: 630 }

describe('under a pointer', () => {
  it('a visit keeps its length, its grip and the quarters, and changes column', () => {
    expect(follow({ kind: 'move', from }, { track: 2, minute: 731 }, 10, DAY)).toEqual({ track: 2, start: 720, end: 750 })
    expect(follow({ kind: 'move', from }, { track: 1, minute: 738 }, 10, DAY)).toEqual({ track: 1, start: 735, end: 765 })
  })

  it('nothing leaves the day', () => {
    expect(follow({ kind: 'move', from }, { track: 1, minute: 100 }, 0, DAY).start).toBe(480)
    expect(follow({ kind: 'move', from }, { track: 1, minute: 2000 }, 0, DAY).end).toBe(1140)
    expect(follow({ kind: 'resize', from }, { track: 1, minute: 2000 }, 0, DAY).end).toBe(1140)
  })

  it('an end follows, at least a quarter behind its start, and stays in its column', () => {
    expect(follow({ kind: 'resize', from }, { track: 3, minute: 671 }, 0, DAY)).toEqual({ track: 1, start: 600, end: 675 })
    expect(follow({ kind: 'resize', from }, { track: 1, minute: 500 }, 0, DAY).end).toBe(615)
  })

  it('a new stretch is drawn both ways', () => {
    const spot = { track: 0, start: 600, end: 615 }
    expect(follow({ kind: 'draw', from: spot }, { track: 2, minute: 650 }, 0, DAY)).toEqual({ track: 0, start: 600, end: 660 })
    expect(follow({ kind: 'draw', from: spot }, { track: 0, minute: 560 }, 0, DAY)).toEqual({ track: 0, start: 555, end: 615 })
  })
})

describe('with keys', () => {
  const go = (key: string, stretch = false, at = from) => step(at, key, stretch, 3, DAY)

  it('arrows go by quarters and columns', () => {
    expect(go('ArrowDown')).toEqual({ track: 1, start: 615, end: 645 })
    expect(go('ArrowUp')).toEqual({ track: 1, start: 585, end: 615 })
    expect(go('ArrowRight')).toEqual({ ...from, track: 2 })
    expect(go('ArrowRight', false, { ...from, track: 2 })).toEqual({ ...from, track: 2 })
    expect(go('ArrowLeft', false, { ...from, track: 0 })?.track).toBe(0)
  })

  it('from off the quarters they go to the next one', () => {
    expect(go('ArrowDown', false, { track: 0, start: 620, end: 650 })?.start).toBe(630)
    expect(go('ArrowUp', false, { track: 0, start: 620, end: 650 })?.start).toBe(615)
  })

  it('with Shift they move the end', () => {
    expect(go('ArrowDown', true)).toEqual({ ...from, end: 645 })
    expect(go('ArrowUp', true)).toEqual({ ...from, end: 615 })
    expect(go('ArrowUp', true, { ...from, end: 615 })?.end).toBe(615)
    expect(go('ArrowRight', true)).toBeUndefined()
  })

  it('other keys do nothing, and the day has ends', () => {
    expect(go('x')).toBeUndefined()
    expect(go('ArrowUp', false, { track: 0, start: 480, end: 510 })?.start).toBe(480)
    expect(go('ArrowDown', false, { track: 0, start: 1110, end: 1140 })?.end).toBe(1140)
  })
})

it('knows a move from a resize', () => {
  expect([moves(from, { ...from, end: 700 }), moves(from, { ...from, track: 0 }), isSame(from, { ...from })]).toEqual([false, true, true])
})

it('scrolls near an edge, faster the nearer', () => {
  expect(pull(300, 0, 600)).toBe(0)
  expect(pull(10, 0, 600)).toBeLessThan(pull(40, 0, 600))
  expect(pull(599, 0, 600)).toBeGreaterThan(10)
  expect(pull(900, 0, 600)).toBe(18)
})
