import { describe, expect, it } from 'vitest'
import { type Planned, picks, suggested, troubled } from './plan'
import { ruleOf } from './rule'

const free: Planned = { planned: '2026-11-25T05:00:00Z', start: '2026-11-25T05:00:00Z', end: '2026-11-25T05:30:00Z', standing: 'free', provider: 'prv_1', alternatives: [] }
const taken: Planned = {
  ...free, planned: '2026-12-02T05:00:00Z', standing: 'taken',
  alternatives: [{ start: '2026-12-02T05:30:00Z', provider: 'prv_2', providerName: 'Timur', location: 'loc_1' }],
}
const closed: Planned = { ...free, planned: '2026-12-09T05:00:00Z', standing: 'closed', alternatives: [] }

describe('the plan of a series', () => {
  it('takes free dates as they are and the nearest time for the others', () => {
    expect(picks([free, taken, closed], {})).toEqual([
      { planned: free.planned, provider: 'prv_1' },
      { planned: taken.planned, start: '2026-12-02T05:30:00Z', provider: 'prv_2' },
    ])
  })

  it('follows what somebody decided', () => {
    const choices = { [taken.planned]: 'out', [closed.planned]: 'anyway' } as const
    expect(picks([free, taken, closed], choices)).toEqual([
      { planned: free.planned, provider: 'prv_1' },
      { planned: closed.planned, outsideHours: true },
    ])
  })

  it('leaves out a free date somebody does not want', () => {
    expect(picks([free], { [free.planned]: 'out' })).toEqual([])
  })

  it('counts what had to be decided', () => {
    expect(troubled([free, taken, closed])).toBe(2)
    expect(suggested(closed)).toBe('out')
  })
})

it('says how often in the words of the standard', () => {
  expect(ruleOf({ rhythm: 'fortnight', times: 6 })).toBe('FREQ=WEEKLY;INTERVAL=2;COUNT=6')
})
