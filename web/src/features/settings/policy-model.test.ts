import { describe, expect, it } from 'vitest'
import { moveRule, usualTerms, withCancel, withChange, withStep } from './policy-model'

const usual = usualTerms('Usual')

describe('a policy as it is written down', () => {
  it('lets moving follow cancelling until it has rules of its own', () => {
    const dearer = { ...usual, ...withCancel(usual, [{ withinMinutes: 2880, fee: { percent: 100 } }]) }
    const own = { ...usual, move: [{ withinMinutes: 60, fee: { percent: 10 } }] }

    expect(moveRule(dearer)).toBe('same')
    expect(moveRule(own)).toBe('own')
    expect(withCancel(own, []).move).toBeUndefined()
    expect(moveRule({ ...usual, move: [] })).toBe('free')
  })

  it('adds a step closer to the start that is not cheaper', () => {
    const [first, second] = withStep(usual.cancel)

    expect(second!.withinMinutes).toBeLessThan(first!.withinMinutes)
    expect(second!.fee.percent).toBe(100)
  })

  it('keeps the longest notice first', () => {
    const steps = withChange(withStep(usual.cancel), 1, { withinMinutes: 10_080 })

    expect(steps.map(({ withinMinutes }) => withinMinutes)).toEqual([10_080, 1440])
  })
})
