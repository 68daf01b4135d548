import { expect, it } from 'vitest'
import type { Appointment } from '../scheduling'
import { isUrgent, minutesLeft, stillThere, toggled } from './model'

const now = new Date('2026-11-24T06:40:00Z')

it('forgets what somebody else answered meanwhile', () => {
  expect(stillThere(['a', 'b'], [{ id: 'b' } as Appointment])).toEqual(['b'])
})

it('chooses and lets go', () => {
  expect(toggled(toggled([], 'a'), 'b')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

it('counts what is left and never below nothing', () => {
  expect(minutesLeft('2026-11-24T08:00:30Z', now)).toBe(80)
  expect(minutesLeft('2026-11-24T06:00:00Z', now)).toBe(0)
  expect(isUrgent('2026-11-24T07:39:00Z', now)).toBe(true)
  expect(isUrgent('2026-11-24T07:40:00Z', now)).toBe(false)
})
