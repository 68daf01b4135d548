import { describe, expect, it } from 'vitest'
import { sectionOf, sectionsOf } from './sections'
import { checkTerms, freshTerms, withOwn } from './service-model'

const terms = { ...freshTerms('vet', ['prv_1', 'prv_2']), name: { en: 'Check-up' } }

describe('what a provider does differently', () => {
  it('is kept once, and not at all when it is nothing', () => {
    const one = withOwn([], { provider: 'prv_1', durationMinutes: 45 })
    expect(one).toEqual([{ provider: 'prv_1', durationMinutes: 45 }])
    const price = { minor: 900_000, currency: 'KZT' }
    expect(withOwn(one, { provider: 'prv_1', durationMinutes: 45, price })).toEqual([{ provider: 'prv_1', durationMinutes: 45, price }])
    expect(withOwn(one, { provider: 'prv_1', durationMinutes: undefined, price: undefined })).toEqual([])
  })

  it('is a length and a price like others', () => {
    expect(checkTerms({ ...terms, ownTerms: [{ provider: 'prv_1', durationMinutes: 2000 }] })).toEqual({ ownTerms: 'settings.fault.duration' })
    expect(checkTerms({ ...terms, ownTerms: [{ provider: 'prv_1', price: { minor: NaN, currency: 'KZT' } }] })).toEqual({ ownTerms: 'settings.fault.price' })
    expect(checkTerms({ ...terms, maxBookingsPerDay: 5000 })).toEqual({ maxBookingsPerDay: 'settings.fault.most' })
    expect(checkTerms({ ...terms, ownTerms: [{ provider: 'prv_1', durationMinutes: 45 }], maxBookingsPerDay: 8 })).toEqual({})
  })
})

describe('the sections somebody has', () => {
  it('include hours for whoever keeps them', () => {
    expect(sectionsOf({ role: 'manager' })).toContain('services')
    expect(sectionsOf({ role: 'front_desk' })).toEqual(['hours', 'you', 'calendars'])
    expect(sectionsOf({ role: 'provider', provider: 'prv_1' })).toContain('hours')
    expect(sectionsOf({ role: 'provider' })).not.toContain('hours')
  })

  it('lead an address elsewhere to what is open', () => {
    expect(sectionOf('services', { role: 'front_desk' })).toBe('hours')
    expect(sectionOf('you', { role: 'provider' })).toBe('you')
  })
})
