import { describe, expect, it } from 'vitest'
import { retime, shiftsOf, turnOf, weekOfShifts, withWeek, inTurn } from './turns'
import { weekOf } from './model'

const nine = { location: 'loc_1', days: [1, 3], start: '09:00', end: '13:00' }

describe('weeks that take turns', () => {
  it('count from their Monday, also backwards and over a clock change', () => {
    const turns = { weeks: 2, monday: '2026-11-23' }
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', '2026-03-29', '2026-03-30'].map((day) => turnOf(turns, day))).toEqual([2, 1, 1, 2, 2, 1])
    expect(turnOf(null, '2026-11-30')).toBe(1)
  })

  it('begin as copies of the first and forget what is beyond', () => {
    const two = retime([nine], 1, 2)
    expect(two.map(({ week }) => week ?? 1)).toEqual([1, 2])
    expect(retime(two, 2, 1)).toEqual([nine])
  })

  it('change one by one', () => {
    const two = withWeek(retime([nine], 1, 2), 2, 'loc_1', weekOf([{ ...nine, days: [5] }], 'loc_1'))
    expect(inTurn(two, 1)).toEqual([nine])
    expect(inTurn(two, 2).map(({ days }) => days)).toEqual([[5]])
  })
})

describe('a roster', () => {
  it('is a week with dates, nights and Sundays too', () => {
    const shifts = [
      { date: '2026-11-23', location: 'loc_1', start: '22:00', end: '06:00' },
      { date: '2026-11-29', location: 'loc_1', start: '09:00', end: '13:00' },
    ]
    const week = weekOfShifts([...shifts, { ...shifts[0]!, date: '2026-11-30' }], '2026-11-23', 'loc_1')
    expect(week[1]).toEqual([{ start: 1320, end: 1800 }])
    expect(week[0]).toEqual([{ start: 540, end: 780 }])
    expect(shiftsOf(week, '2026-11-23', 'loc_1')).toEqual(shifts)
  })
})
