import { describe, expect, it } from 'vitest'
import { type Stay, barsOf, daysBetween, doorOf, fitting, freeOn } from './model'

const stay = (id: string, run: string, from: string, until: string, more: Partial<Stay> = {}) =>
  ({ id, run, dates: { from, until }, unit: 'night', state: 'booked', overdue: false, size: 'small', animals: [], ...more }) as unknown as Stay

describe('the board of stays', () => {
  it('counts days over a change of clocks', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
  })

  it('lays a night from the middle of a day to the middle of the next', () => {
    const [bar] = barsOf('r1', [stay('a', 'r1', '2026-11-24', '2026-11-26')], '2026-11-24', 14)
    expect(bar).toMatchObject({ start: 0.55, cutLeft: false, cutRight: false })
    expect(bar!.start + bar!.length).toBeCloseTo(2.45)
  })

  it('cuts what reaches beyond it', () => {
    const [bar] = barsOf('r1', [stay('a', 'r1', '2026-11-20', '2026-12-20')], '2026-11-24', 14)
    expect(bar).toMatchObject({ start: 0, length: 14, cutLeft: true, cutRight: true })
    expect(barsOf('r1', [stay('a', 'r1', '2026-11-20', '2026-11-22'), stay('b', 'r2', '2026-11-24', '2026-11-25'), stay('c', 'r1', '2026-11-24', '2026-11-25', { state: 'cancelled' })], '2026-11-24', 14)).toEqual([])
  })

  it('knows who comes, who goes and who is overdue', () => {
    const stays = [stay('comes', 'r1', '2026-11-24', '2026-11-26'), stay('goes', 'r2', '2026-11-22', '2026-11-24', { state: 'checked_in' }), stay('late', 'r3', '2026-11-20', '2026-11-23', { state: 'checked_in', overdue: true }), stay('gone', 'r4', '2026-11-20', '2026-11-24', { state: 'fulfilled' })]
    const { arriving, leaving } = doorOf(stays, '2026-11-24')
    expect(arriving.map(({ id }) => id)).toEqual(['comes'])
    expect(leaving.map(({ id }) => id)).toEqual(['goes', 'late'])
  })

  it('counts the runs that nobody has tonight', () => {
    const runs = ['r1', 'r2', 'r3'].map((id) => ({ id, name: id, pool: 'p', size: 'small' as const, capacity: 1 }))
    const stays = [stay('a', 'r1', '2026-11-24', '2026-11-26'), stay('b', 'r2', '2026-11-22', '2026-11-24')]
    expect(freeOn(runs, stays, '2026-11-24')).toBe(2)
  })

  it('offers only runs that have room', () => {
    const runs = [{ id: 'a', name: 'a', pool: 'p', size: 'small' as const, capacity: 2 }, { id: 'b', name: 'b', pool: 'p', size: 'large' as const, capacity: 1 }]
    expect(fitting(runs, { size: 'medium', animals: [{}] as never }).map(({ id }) => id)).toEqual(['b'])
    expect(fitting(runs, { size: 'small', animals: [{}, {}] as never }).map(({ id }) => id)).toEqual(['a'])
  })
})
