import { describe, expect, it } from 'vitest'
import { readSearch } from './search'
import { durationOf, firstFree, missing, needOf, nudge, offeredBy, priceOf, readTime, requestOf, spanOf } from './draft'
import { ruler } from './geometry'
import { type Diary, freeStart, isAway, load, summary, tracks } from './model'
import { DAY, anna, at, ben, checkUp, track, visit } from './testing'

const need = { minutes: 30, before: 0, after: 0 }

describe('columns', () => {
  const day = { date: DAY, open: [{ start: at(540), end: at(1080) }], bookedMinutes: 270, openMinutes: 540, off: null }
  const night = visit('Night', -60, 30, { provider: ben })
  const diary: Diary = {
    zone: 'UTC', from: DAY, to: '2026-11-25', columns: [{ provider: anna, days: [day] }, { provider: ben, days: [] }],
    appointments: [visit('Tuz', 600, 630), night], busy: [{ kind: 'hold', provider: ben.id, start: at(700), end: at(730) }],
  }

  it('hold what is their own, also what began the day before', () => {
    const [first, second] = tracks(diary, [ruler(DAY, 'UTC')], () => true)
    expect(first?.items.map(({ id }) => id)).toEqual(['apt_Tuz'])
    expect(first?.open).toEqual([{ start: 540, end: 1080 }])
    expect([second?.items[0], second?.holds.length, second?.open]).toEqual([night, 1, []])
    expect(tracks(diary, [ruler(DAY, 'UTC')], ({ id }) => id === ben.id)).toHaveLength(1)
  })

  it('say how full they are and what waits', () => {
    expect([load(day), load({ ...day, openMinutes: 0 }), load({ ...day, bookedMinutes: 900 })]).toEqual([50, undefined, 100])
    expect([isAway(day), isAway({ ...day, off: '' })]).toEqual([false, true])
    expect(summary([visit('a', 0, 1, { status: 'arrived' }), visit('b', 0, 1, { status: 'cancelled' }), visit('c', 0, 1, { status: 'pending' })])).toEqual({ count: 2, waiting: 1, pending: 1 })
  })
})

describe('the next free time', () => {
  it('is on the quarters, inside the hours, and leaves room for buffers', () => {
    const taken = [visit('Tuz', 540, 580, { bufferAfterMinutes: 10 }), visit('Rex', 630, 660)]
    expect(freeStart(track(anna, taken), 0, need)).toBe(600)
    expect(freeStart(track(anna, taken), 0, { ...need, after: 10 })).toBe(660)
    expect(freeStart(track(anna, []), 765, need)).toBe(840)
    expect(freeStart(track(anna, []), 1065, need)).toBeUndefined()
  })

  it('is with whoever is free soonest', () => {
    expect(firstFree([track(anna, [visit('Tuz', 540, 600)]), track(ben, [])], 0, need)).toEqual({ provider: ben.id, start: 540 })
    expect(firstFree([], 0, need)).toBeUndefined()
  })
})

describe('a booking on the phone', () => {
  const settled = { service: checkUp, location: 'loc_1', start: at(600), end: at(630), outside: false }

  it('takes as long and costs as much as with that person', () => {
    expect([durationOf(checkUp, 'prv_1'), durationOf(checkUp, 'prv_2'), durationOf(undefined, undefined)]).toEqual([30, 45, 30])
    expect(priceOf(checkUp, 'prv_2')?.minor).toBe(120000)
    expect(needOf(checkUp, 'prv_1')).toEqual({ minutes: 30, before: 0, after: 10 })
    expect(offeredBy([checkUp], 'prv_9')).toEqual([])
    expect([spanOf({ start: 600, provider: 'prv_2' }, checkUp), spanOf({ start: 600, length: 60 }, checkUp), spanOf({}, checkUp)])
      .toEqual([{ start: 600, end: 645 }, { start: 600, end: 660 }, undefined])
  })

  it('asks for one thing after the other', () => {
    const fresh = { name: 'Dana', phone: '', email: '' }
    expect(missing({}, checkUp)).toBe('client')
    expect(missing({ fresh: { ...fresh, name: ' ' } }, checkUp)).toBe('name')
    expect(missing({ fresh }, checkUp)).toBe('reach')
    expect(missing({ fresh: { ...fresh, phone: '+7' } }, checkUp)).toBe('pet')
    expect(missing({ fresh: { ...fresh, phone: '+7' } }, { ...checkUp, needsPet: false })).toBe('time')
    expect(missing({ client: { id: 'c', name: 'D', email: true }, pet: 'p', petName: 'Tuz' }, undefined)).toBe('service')
    expect(missing({ client: { id: 'c', name: 'D', email: true }, pet: 'p', petName: 'Tuz', start: 0 }, checkUp)).toBeUndefined()
  })

  it('sends ids of who is known and words of who is new', () => {
    expect(requestOf({ provider: 'prv_1', client: { id: 'cli_1', name: 'D', email: true }, pet: 'pet_1', note: ' x ' }, settled))
      .toEqual({ service: 'svc_1', location: 'loc_1', start: at(600), provider: 'prv_1', clientId: 'cli_1', petId: 'pet_1', note: 'x' })
    expect(requestOf({ fresh: { name: ' Dana ', phone: '+7 701', email: '' }, pet: 'new', petName: 'Tuz', species: 'cat', length: 60 }, { ...settled, outside: true }))
      .toEqual({ service: 'svc_1', location: 'loc_1', start: at(600), end: at(630), outsideHours: true, client: { name: 'Dana', phone: '+7 701' }, pet: { name: 'Tuz', species: 'cat' } })
  })

  it('reads a time as people type it', () => {
    expect(['14:30', '1430', '9', '9.05', '2:30 pm', '12 am', ' 7:00 '].map(readTime)).toEqual([870, 870, 540, 545, 870, 0, 420])
    expect(['', '25:00', '14:75', 'noon', '123456'].map(readTime)).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect([nudge(600, 1), nudge(600, -1), nudge(605, 1), nudge(605, -1)]).toEqual([615, 585, 615, 600])
  })
})

it('reads an address and leaves out what it may not say', () => {
  expect(readSearch({ view: 'week', day: '2026-11-24', provider: 'prv_1,prv_2', location: '', apt: 7, other: 'x' })).toEqual({ view: 'week', day: '2026-11-24', provider: 'prv_1,prv_2' })
  expect(readSearch({ view: 'day', day: '2026-02-30' })).toEqual({})
  expect(readSearch({ view: 'year' })).toEqual({})
})
