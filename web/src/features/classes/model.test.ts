import { describe, expect, it } from 'vitest'
import { type Class, type Pool, type Seat, byDay, instantOf, isShort, roomsAt, seated } from './model'

const session = (start: string, more: Partial<Class> = {}) =>
  ({ id: start, start, zone: 'Asia/Almaty', taken: 2, state: 'open', terms: { minimum: 3, seats: 8 }, ...more }) as Class

describe('classes', () => {
  it('stand under the day on which they begin where they are held', () => {
    const days = byDay([session('2026-11-24T04:00:00Z'), session('2026-11-24T20:30:00Z')])

    expect(days.map(({ day, classes }) => [day, classes.length])).toEqual([['2026-11-24', 1], ['2026-11-25', 1]])
  })

  it('are short while they may yet not take place', () => {
    expect(isShort(session('2026-11-24T04:00:00Z'))).toBe(true)
    expect(isShort(session('2026-11-24T04:00:00Z', { taken: 3 }))).toBe(false)
    expect(isShort(session('2026-11-24T04:00:00Z', { state: 'too_few' }))).toBe(false)
  })

  it('name those first who have a seat', () => {
    const roster = [{ id: '1', state: 'cancelled' }, { id: '2', state: 'booked' }, { id: '3', state: 'missed' }] as Seat[]

    expect(seated(roster).map(({ id }) => id)).toEqual(['2', '3', '1'])
  })

  it('begin when the clock of the place says so, in summer and in winter', () => {
    expect(instantOf('2026-11-24', 10 * 60, 'Asia/Almaty')).toBe('2026-11-24T05:00:00.000Z')
    expect(instantOf('2026-03-29', 10 * 60, 'Europe/London')).toBe('2026-03-29T09:00:00.000Z')
    expect(instantOf('2026-10-25', 10 * 60, 'Europe/London')).toBe('2026-10-25T10:00:00.000Z')
  })

  it('take up what is used at their place', () => {
    const room = (id: string, more = {}) => ({ id, name: `Room ${id}`, location: 'here', hours: [], ...more })
    const pools = [{ resources: [room('1'), room('2', { location: 'there' }), room('3', { active: false })] }, { resources: [room('4')] }] as unknown as Pool[]

    expect(roomsAt(pools, 'here')).toEqual([['1', 'Room 1'], ['4', 'Room 4']])
  })
})
