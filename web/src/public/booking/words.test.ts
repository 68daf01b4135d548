import { beforeEach, describe, expect, it } from 'vitest'
import { compile, readModules } from '../../../build/messages.mjs'
import { DATES, type Language, ZONE_CITIES } from '../../shared/i18n/tables'
import { fieldsOf, mondayOf, readChoice } from './choice'
import type { Desk, Place } from './desk'
import { forget, remember, remembered } from './memory'
import { type Words, longDay, month, ownZone, say, speak, time, times } from './words'

const place = (patterns: Partial<Place['patterns']>) => ({
  id: 'loc_1', name: 'Alma', zone: 'Asia/Atyrau', city: 'Atyrau', patterns: { time: 'HH:mm', ...patterns },
}) as Place

function speaking(language: Language) {
  const messages = Object.fromEntries(Object.values(readModules('i18n', language)).flatMap((module) => Object.entries(module)))
  speak(language, { words: compile(messages), dates: DATES[language], cities: language === 'en' ? {} : ZONE_CITIES[language] } as unknown as Words)
}

describe('words of the booking pages', () => {
  it.each([
    ['en', 2, 'Wed, 2 free times'], ['ru', 1, 'Wed, 1 свободное окно'], ['ru', 3, 'Wed, 3 свободных окна'],
    ['ru', 11, 'Wed, 11 свободных окон'], ['kk', 1, 'Wed, 1 бос уақыт'],
  ] as const)('%s counts %d', (language, count, text) => {
    speaking(language)
    expect(say('booking.day.free', { day: 'Wed', count })).toBe(text)
  })

  it('writes days in the order the server says, with names of our own', () => {
    speaking('kk')
    expect(longDay(place({ long: 'd MMMM, EEEE' }), '2026-11-25')).toBe('25 қараша, сәрсенбі')
    expect(month(place({ month: "y 'ж'. LLLL" }), '2026-12-01')).toBe('2026 ж. желтоқсан')
    speaking('ru')
    expect(month(place({ month: "LLLL y 'г'." }), '2026-12-01')).toBe('Декабрь 2026 г.')
  })

  it('writes times as the place does', () => {
    expect(times(place({}), '2026-11-25T07:00:00Z', 30)).toBe('12:00–12:30')
    expect(time(place({ time: 'h:mm a' }), '2026-11-25T09:30:00Z')).toBe('2:30 PM')
  })

  it('names the zone of a visitor who is elsewhere', () => {
    speaking('ru')
    expect(ownZone('Europe/Berlin', '2026-11-25T07:00:00Z')).toContain('Берлин')
    expect(ownZone('Asia/Kathmandu', '2026-11-25T07:00:00Z')).toContain('UTC+5:45')
  })
})

describe('what an address says', () => {
  const desk = {
    business: 'biz_1', home: '/b/alma', now: '2026-11-24T06:40:00Z', places: [place({})], species: [],
    offers: [{ id: 'svc_1', places: [0], people: [0, 1] }, { id: 'svc_2', places: [0], people: [1] }],
    people: [{ id: 'prv_1' }, { id: 'prv_2' }],
  } as unknown as Desk
  const read = (query: string) => readChoice(desk, new URLSearchParams(query), '2026-11-24')

  it('is read, and what is no longer offered is filled in', () => {
    expect(read('service=svc_1&provider=prv_2&start=2026-11-25T07:00:00Z')).toEqual(
      { offer: 0, place: 0, person: 1, day: '2026-11-25', start: '2026-11-25T07:00:00Z', extras: [] })
    expect(read('service=gone&provider=prv_9&day=soon&start=never')).toEqual({ offer: 0, place: 0, person: null, day: '2026-11-24', start: null, extras: [] })
    expect(read('day=2026-11-01').day).toBe('2026-11-24')
  })

  it('names the only one who gives a service', () => {
    expect(read('service=svc_2').person).toBe(1)
  })

  it('is written as the forms of the page send it', () => {
    expect(fieldsOf(desk, read('service=svc_1&day=2026-11-26')).toString()).toBe('service=svc_1&location=loc_1&day=2026-11-26')
  })

  it('knows the Monday of a Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })
})

describe('a visitor who is remembered', () => {
  const dana = { name: 'Dana', contact: 'dana@example.com', pet: '', species: '' }
  beforeEach(() => localStorage.clear())

  it('is known to one business, for a year', () => {
    remember('biz_1', dana, 0)
    expect(remembered('biz_1', 1)).toEqual(dana)
    expect(remembered('biz_2', 1)).toBeNull()
    expect(remembered('biz_1', 366 * 86_400_000)).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('is forgotten at once', () => {
    remember('biz_1', dana)
    forget('biz_1')
    expect(remembered('biz_1')).toBeNull()
  })

  it('is nobody when what is kept was tampered with', () => {
    localStorage.setItem('tend.visitor.biz_1', '{')
    expect(remembered('biz_1')).toBeNull()
  })
})
