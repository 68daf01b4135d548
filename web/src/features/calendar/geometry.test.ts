import { describe, expect, it } from 'vitest'
import { between, clockRuler, instantAt, minuteAt, monthsOn, ruler, snap, snapDown, startOfDay, ticks, visible, weeksAround } from './geometry'

const LONDON = 'Europe/London'
const FORWARD = '2026-03-29' // 01:00 becomes 02:00
const BACK = '2026-10-25' // 02:00 becomes 01:00

describe('a day in a zone', () => {
  it('begins at its own midnight, or where there is none at the first minute', () => {
    expect(new Date(startOfDay('2026-11-24', 'Asia/Almaty')).toISOString()).toBe('2026-11-23T19:00:00.000Z')
    expect(new Date(startOfDay('2026-11-24', 'America/Denver')).toISOString()).toBe('2026-11-24T07:00:00.000Z')
    expect(new Date(startOfDay('2026-04-24', 'Africa/Cairo')).toISOString()).toBe('2026-04-23T22:00:00.000Z')
    expect(new Date(startOfDay('2026-11-24', 'Asia/Kathmandu')).toISOString()).toBe('2026-11-23T18:15:00.000Z')
  })

  it('has 23 hours when clocks go forward and 25 when they go back', () => {
    expect(ruler('2026-11-24', LONDON).minutes).toBe(1440)
    expect(ruler(FORWARD, LONDON).minutes).toBe(1380)
    expect(ruler(BACK, LONDON).minutes).toBe(1500)
  })

  it('skips the hour that is missing and says the other one twice', () => {
    const hours = (day: string) => ticks(ruler(day, LONDON), { start: 0, end: 240 }).map(({ at }) => new Intl.DateTimeFormat('en', { timeZone: LONDON, hour: 'numeric', hourCycle: 'h23' }).format(at))
    expect(hours(FORWARD)).toEqual(['00', '02', '03', '04'])
    expect(hours(BACK)).toEqual(['00', '01', '01', '02'])
  })

  it('finds every minute again', () => {
    for (const day of [FORWARD, BACK, '2026-11-24']) {
      const of = ruler(day, LONDON)
      for (let minute = 0; minute < of.minutes; minute += 15) expect(minuteAt(of, instantAt(of, minute))).toBe(minute)
    }
  })
})

describe('days beside one another', () => {
  it('line up by what a clock shows', () => {
    const noon = '2026-03-29T11:00:00Z'
    expect(minuteAt(ruler(FORWARD, LONDON), noon)).toBe(660)
    expect(minuteAt(clockRuler(FORWARD, LONDON), noon)).toBe(720)
    expect(instantAt(clockRuler(FORWARD, LONDON), 720)).toBe('2026-03-29T11:00:00.000Z')
    expect(minuteAt(clockRuler(BACK, LONDON), '2026-10-25T12:00:00Z')).toBe(720)
    expect(instantAt(clockRuler(BACK, LONDON), 720)).toBe('2026-10-25T12:00:00.000Z')
    expect(clockRuler(FORWARD, LONDON).minutes).toBe(1440)
  })

  it('put a minute no clock shows on the next one', () => {
    expect(instantAt(clockRuler(FORWARD, LONDON), 90)).toBe('2026-03-29T01:00:00.000Z')
  })
})

describe('hours worth showing', () => {
  it('are whole, with air, and never less than eight', () => {
    expect(visible([{ start: 510, end: 1020 }, { start: 600, end: 1080 }], 1440)).toEqual({ start: 480, end: 1140 })
    expect(visible([], 1440)).toEqual({ start: 480, end: 1140 })
    expect(visible([{ start: 0, end: 60 }], 1440)).toEqual({ start: 0, end: 480 })
    expect(visible([{ start: 600, end: 1440 }], 1440)).toEqual({ start: 540, end: 1440 })
  })

  it('leave what is between the open ones', () => {
    expect(between([{ start: 600, end: 780 }, { start: 840, end: 1080 }], { start: 480, end: 1140 }))
      .toEqual([{ start: 480, end: 600 }, { start: 780, end: 840 }, { start: 1080, end: 1140 }])
    expect(between([], { start: 480, end: 600 })).toEqual([{ start: 480, end: 600 }])
    expect(between([{ start: 0, end: 1440 }], { start: 480, end: 600 })).toEqual([])
  })
})

it('snaps to the nearest quarter, or to the one a pointer stands in', () => {
  expect([607, 608, 600].map(snap)).toEqual([600, 615, 600])
  expect([600, 614.9, 615].map(snapDown)).toEqual([600, 600, 615])
})

describe('a month', () => {
  it('lies in whole weeks from Monday, four to six of them', () => {
    expect(weeksAround('2026-11-24')).toEqual({ from: '2026-10-26', to: '2026-12-07' })
    expect(weeksAround('2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-03-01' })
    expect(weeksAround('2026-08-31')).toEqual({ from: '2026-07-27', to: '2026-09-07' })
  })

  it('goes on by its first days', () => {
    expect(monthsOn('2026-12-31', 1)).toBe('2027-01-01')
    expect(monthsOn('2026-01-31', 1)).toBe('2026-02-01')
    expect(monthsOn('2026-01-15', -1)).toBe('2025-12-01')
  })
})
