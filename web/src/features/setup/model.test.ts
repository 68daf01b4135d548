import { describe, expect, it } from 'vitest'
import type { Draft } from './api'
import { contrast, faultsOf, hourLines, isReached, priceOf, priceText, runsOf, stepOf, withMe, withoutFaults, changedOffer } from './model'
import { Problem } from '../../shared/api/problem'

const NBSP = '\u00a0'

describe('a price', () => {
  it('is read as people write it', () => {
    expect(priceOf(`7${NBSP}000`, 2)).toBe(700_000)
    expect(priceOf('12,50', 2)).toBe(1_250)
    expect(priceOf('1200', 0)).toBe(1_200)
    expect(priceOf('  ', 2)).toBeNull()
    expect(priceOf('a lot', 2)).toBeUndefined()
    expect(priceOf('-5', 2)).toBeUndefined()
  })

  it('is written without what nobody says, and read back the same', () => {
    expect(priceText(700_000, 2)).toBe(`7${NBSP}000`)
    expect(priceText(1_250, 2)).toBe('12.50')
    expect(priceText(undefined, 2)).toBe('')
    for (const minor of [0, 5, 1_250, 700_000, 123_456_789]) expect(priceOf(priceText(minor, 2), 2)).toBe(minor)
  })
})

describe('faults', () => {
  const error = new Problem(422, { errors: [{ field: 'services[1].name', code: 'x', message: 'Needed' }, { field: 'look.accent', code: 'x', message: 'No colour' }] })

  it('lead to the first screen that has one', () => {
    expect(stepOf(faultsOf(error))).toBe('services')
    expect(stepOf({})).toBeUndefined()
    expect(stepOf({ slug: 'elsewhere' })).toBeUndefined()
  })

  it('go when their field is changed, with all below it', () => {
    expect(withoutFaults(faultsOf(error), 'services')).toEqual({ 'look.accent': 'No colour' })
    expect(withoutFaults(faultsOf(error), 'look')).toEqual({ 'services[1].name': 'Needed' })
  })
})

describe('the week', () => {
  it('reads in runs of days', () => {
    expect(runsOf([0, 1, 2, 3, 5])).toEqual([[1, 3], [5, 5], [0, 0]])
  })

  it('joins days with the same hours', () => {
    const clock = (minutes: number) => String(minutes / 60)
    const hours = [{ days: [1, 2], start: '14:00', end: '18:00' }, { days: [1, 2], start: '09:00', end: '13:00' }, { days: [6], start: '10:00', end: '14:00' }]
    expect(hourLines(hours, clock)).toEqual([{ days: [1, 2], times: ['9–13', '14–18'] }, { days: [6], times: ['10–14'] }])
  })
})

describe('the draft', () => {
  it('lets nobody skip a screen they have not seen', () => {
    const draft = { step: 'people', place: {} } as Draft
    expect([isReached(draft, 'hours'), isReached(draft, 'people'), isReached(draft, 'services')]).toEqual([true, true, false])
  })

  it('puts whoever sets it up first, once', () => {
    const me = { name: 'Asel', title: {}, me: true }
    expect(withMe([{ name: 'Dina', title: {}, me: false }, me], me).map(({ name }) => name)).toEqual(['Asel', 'Dina'])
  })

  it('remembers that a suggestion was changed', () => {
    expect(changedOffer({ origin: 'cut', touched: false, name: {}, price: 5 }, { price: undefined })).toEqual({ origin: 'cut', touched: true, name: {} })
  })
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21)
  expect(contrast('#12664B', '#FFFFFF')).toBeCloseTo(6.9, 1)
})
