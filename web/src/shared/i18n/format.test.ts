import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isLocalDate, offsetMinutes, sameClock } from './clock'
import { customaryHours, formats, utcOffset } from './format'

const en = formats('en', 24)
const ru = formats('ru', 24)
const kk = formats('kk', 24)
const morning = '2026-11-24T06:30:00Z'
const noon = '2026-11-24T07:15:00Z'
const almaty = 'Asia/Almaty'

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(en.longDate('2026-11-24')).toBe('Tuesday 24 November')
    expect(ru.longDate('2026-11-24')).toBe('Вторник, 24 ноября')
    expect(kk.longDate('2026-11-24')).toBe('Сейсенбі, 24 қараша')
    expect(ru.monthYear('2026-11-24')).toBe('Ноябрь 2026 г.')
    expect(kk.monthYear('2026-11-24')).toBe('2026 ж. қараша')
    expect(kk.fullDate('2026-11-24')).toBe('2026 ж. 24 қараша')
    expect(en.shortDate('2026-11-24')).toBe('Tue 24 Nov')
    expect(kk.dayTitle('2026-11-24')).toBe('Сс, 24 қараша')
  })

  it('say every Kazakh month and weekday, which browsers do not', () => {
    const months = Array.from({ length: 12 }, (_, m) => kk.dayMonth(`2026-${String(m + 1).padStart(2, '0')}-01`))
    expect(months.join()).not.toMatch(/[A-Za-z]/)
    const week = Array.from({ length: 7 }, (_, d) => kk.weekdayShort(addDays('2026-11-22', d)))
    expect(week).toEqual(['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'])
  })

  it('of several days say the month once where they share it', () => {
    expect(en.dayRange('2026-11-16', '2026-11-22')).toBe('16–22 November')
    expect(ru.dayRange('2026-11-30', '2026-12-06')).toBe('30 ноября – 6 декабря')
    expect(kk.dayRangeShort('2026-11-16', '2026-11-22')).toBe('16–22 қар.')
  })

  it('fall on the day of the zone, not of the reader', () => {
    expect(dayOf('2026-11-23T20:30:00Z', almaty)).toBe('2026-11-24')
    expect(dayOf('2026-11-23T20:30:00Z', 'Europe/London')).toBe('2026-11-23')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('are taken from a URL only when they exist', () => {
    expect(isLocalDate('2026-11-24')).toBe(true)
    expect(isLocalDate('2026-02-30')).toBe(false)
    expect(isLocalDate('24.11.2026')).toBe(false)
    expect(isLocalDate(undefined)).toBe(false)
  })
})

describe('times', () => {
  it('follow the clock of the zone and the person', () => {
    expect(en.time(morning, almaty)).toBe('11:30')
    expect(en.timeRange(morning, noon, almaty)).toBe('11:30–12:15')
    expect(formats('en', 12).timeRange(morning, noon, almaty)).toBe('11:30\u00a0am\u00a0–\u00a012:15\u00a0pm')
    expect(formats('en', 12).timeRange('2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z', almaty)).toBe('2:30–3:00\u00a0pm')
    expect(formats('en', 12).time('2026-11-23T19:00:00Z', almaty)).toBe('12:00\u00a0am')
  })

  it('hold across a change of the clocks', () => {
    expect(offsetMinutes('2026-10-25T00:30:00Z', 'Europe/London')).toBe(60)
    expect(offsetMinutes('2026-10-25T01:30:00Z', 'Europe/London')).toBe(0)
    expect(en.time('2026-10-25T00:30:00Z', 'Europe/London')).toBe('01:30')
    expect(en.time('2026-10-25T01:30:00Z', 'Europe/London')).toBe('01:30')
  })

  it('name the zone in the words of the language', () => {
    expect(en.zone(almaty, morning)).toBe('Almaty time, UTC+5')
    expect(ru.zone(almaty, morning)).toBe('Время: Алматы, UTC+5')
    expect(kk.zone(almaty, morning)).toBe('Алматы уақыты, UTC+5')
    expect(utcOffset(morning, 'America/New_York')).toBe('UTC−5')
    expect(utcOffset(morning, 'Asia/Kolkata')).toBe('UTC+5:30')
    expect(sameClock(morning, almaty, 'Asia/Tashkent')).toBe(true)
    expect(sameClock(morning, almaty, 'Europe/London')).toBe(false)
  })

  it('are 12 hours only where that is the custom', () => {
    expect(customaryHours('en', 'en-US')).toBe(12)
    expect(customaryHours('en', 'en-GB')).toBe(24)
    expect(customaryHours('kk', 'en-US')).toBe(24)
  })
})

describe('money', () => {
  it('keeps its groups together and the sign where it belongs', () => {
    expect(en.money({ minor: 900000, currency: 'KZT' })).toBe('9\u00a0000\u00a0₸')
    expect(kk.money({ minor: 480470000, currency: 'KZT' })).toBe('4\u00a0804\u00a0700\u00a0₸')
    expect(ru.money({ minor: -150000, currency: 'KZT' })).toBe('−1\u00a0500\u00a0₸')
    expect(en.money({ minor: 4500, currency: 'GBP' })).toBe('£45')
    expect(en.money({ minor: 123450, currency: 'USD' })).toBe('$1,234.50')
    expect(ru.money({ minor: 123450, currency: 'USD' })).toBe('1\u00a0234,50\u00a0$')
    expect(en.money({ minor: 1200, currency: 'JPY' })).toBe('¥1,200')
    expect(en.money({ minor: 1000, currency: 'CHF' })).toBe('10\u00a0CHF')
  })
})
