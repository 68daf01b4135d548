import { describe, expect, it } from 'vitest'
import { EMPTY, carryOf, copyDay, draw, endAt, faultOf, gapAt, parseTime, pull, rangesOf, startAt, suggest, weekOf, withDay } from './model'

const h = (hours: number) => hours * 60
const block = (from: number, to: number) => ({ start: h(from), end: h(to) })
const RANGES = [
  { location: 'loc_1', days: [1, 2, 3], start: '09:00', end: '13:00' },
  { location: 'loc_1', days: [1, 2], start: '14:00', end: '18:00' },
  { location: 'loc_1', days: [5], start: '22:00', end: '06:00' },
  { location: 'loc_2', days: [3], start: '14:00', end: '00:00' },
]

describe('a week of hours', () => {
  it('is read for one place and written back as it was', () => {
    const week = weekOf(RANGES, 'loc_1')
    expect(week[1]).toEqual([block(9, 13), block(14, 18)])
    expect(week[5]).toEqual([block(22, 30)])
    expect(weekOf(RANGES, 'loc_2')[3]).toEqual([block(14, 24)])
    expect([...rangesOf(week, 'loc_1'), ...rangesOf(weekOf(RANGES, 'loc_2'), 'loc_2')]).toEqual(RANGES)
  })

  it('goes from one day to others', () => {
    const week = copyDay(weekOf(RANGES, 'loc_1'), 1, [3, 4])
    expect(week[4]).toEqual(week[1])
    expect(week[3]).toEqual(week[1])
    expect(week[5]).toEqual([block(22, 30)])
  })

  it('says when hours overlap, a night into the next morning too, and when somebody is in two places', () => {
    const week = weekOf(RANGES, 'loc_1')
    expect(carryOf(week, 6)).toBe(h(6))
    expect(faultOf(week, 6)).toBeUndefined()
    expect(faultOf(withDay(week, 6, [block(5, 9)]), 6)).toBe('overlap')
    expect(faultOf(withDay(week, 1, [block(9, 13), block(12, 18)]), 1)).toBe('overlap')
    expect(faultOf(withDay(week, 3, [block(9, 15)]), 3, [weekOf(RANGES, 'loc_2')])).toBe('elsewhere')
    expect(faultOf(week, 3, [weekOf(RANGES, 'loc_2')])).toBeUndefined()
  })
})

describe('a time somebody types', () => {
  it('is understood however they write it', () => {
    for (const text of ['9:30', '930', '0930', '9.30', '9 30', '09-30', '9:30 am', '9.30a']) expect(parseTime(text), text).toBe(h(9.5))
    expect(parseTime('9')).toBe(h(9))
    expect(parseTime('9pm')).toBe(h(21))
    expect(parseTime('12 am')).toBe(0)
    expect(parseTime('24:00')).toBe(h(24))
  })

  it('is nothing else', () => {
    for (const text of ['', 'nine', '25', '9:75', '24:30', '13 pm', '9:3']) expect(parseTime(text), text).toBeUndefined()
  })

  it('moves the block on when the start passes the end, and makes a night when the end comes first', () => {
    expect(startAt(block(9, 13), h(14))).toEqual(block(14, 18))
    expect(startAt(block(9, 18), h(10))).toEqual(block(10, 18))
    expect(startAt(block(9, 13), h(23))).toEqual(block(23, 24))
    expect(endAt(block(22, 23), h(6))).toEqual(block(22, 30))
    expect(endAt(block(9, 13), h(24))).toEqual(block(9, 24))
  })
})

describe('a block under the hand', () => {
  const day = [block(9, 13), block(14, 18)]

  it('is pulled by its edges in quarters, as far as its neighbours', () => {
    expect(pull(day, 0, 'end', h(13.3))[0]).toEqual(block(9, 13.25))
    expect(pull(day, 0, 'end', h(17))[0]).toEqual(block(9, 14))
    expect(pull(day, 1, 'start', h(11))[1]).toEqual(block(13, 18))
    expect(pull(day, 1, 'end', h(30))[1]).toEqual(block(14, 24))
  })

  it('keeps its length when it moves', () => {
    expect(pull(day, 1, 'body', h(20), h(1))[1]).toEqual(block(19, 23))
    expect(pull(day, 0, 'body', h(2), 0, h(6))[0]).toEqual(block(6, 10))
  })

  it('is drawn only where it is free', () => {
    expect(gapAt(day, h(13.5))).toEqual(block(13, 14))
    expect(draw(day, h(13.5), h(20))).toEqual([block(9, 13), block(13.5, 14), block(14, 18)])
    expect(draw(day, h(20), h(19))).toHaveLength(3)
    expect(draw(day, h(10), h(12))).toEqual(day)
  })

  it('is offered after a break, and not when the day is full', () => {
    expect(suggest([])).toEqual(block(9, 18))
    expect(suggest([block(9, 13)])).toEqual(block(14, 17))
    expect(suggest([block(14, 24)])).toEqual(block(10, 13))
    expect(suggest([block(0, 24)])).toBeUndefined()
    expect(EMPTY).toHaveLength(7)
  })
})
