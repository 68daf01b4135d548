import { describe, expect, it } from 'vitest'
import { hueClass, initialsOf } from './Avatar'

describe('a person', () => {
  it('has the initials of their first and last name', () => {
    expect(initialsOf('Aigerim Sadykova')).toBe('AS')
    expect(initialsOf('әсел қ. нұрпейісова')).toBe('ӘН')
    expect(initialsOf('Madonna')).toBe('M')
    expect(initialsOf('')).toBe('')
  })

  it('shares a hue with the ninth after them', () => {
    expect(hueClass(1)).toBe('pv-1')
    expect(hueClass(9)).toBe('pv-1')
    expect(hueClass(0)).toBe('pv-1')
  })
})
