import { describe, expect, it } from 'vitest'
import type { Appointment, Status } from '../scheduling'
import { beginnings, beside, firstOfEach, mayGo, sorted, timing, zoneOf } from './model'

function visit(time: string, status: Status = 'booked', since = time): Appointment {
  const at = (clock: string) => `2026-11-24T${clock}:00Z`
  return {
    id: `apt_${time}`, status, start: at(time), end: new Date(Date.parse(at(time)) + 30 * 60_000).toISOString(), zone: 'UTC',
    location: { id: 'loc_1', name: 'Here' }, service: { id: 'svc_1', name: 'Check-up', mode: 'in_person' }, provider: { id: 'prv_1', name: 'Anna', hue: 1, initials: 'A' },
    client: { id: 'cli_1', name: 'Sarah Whitfield' }, note: '', createdVia: 'public', createdAt: at(time), statusChangedAt: at(since), sequence: 0, version: 1,
    changeable: true, firstVisit: false, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, things: [], colleagues: [], allowed: ['arrived', 'checked_in'],
  }
}

const at = (clock: string) => new Date(`2026-11-24T${clock}:00Z`)
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16)

describe('the board', () => {
  it('has a place for everybody who comes, and none for who does not', () => {
    expect((['pending', 'booked', 'arrived', 'checked_in', 'in_progress', 'ready_to_pay', 'fulfilled', 'cancelled', 'noshow'] as const).map((status) => zoneOf(visit('09:00', status))))
      .toEqual(['expected', 'expected', 'here', 'room', 'room', 'pay', 'done', undefined, undefined])
  })

  it('puts who waits longest first, and of the done the last', () => {
    const board = sorted([visit('10:00'), visit('09:00'), visit('09:30', 'arrived', '09:20'), visit('09:15', 'arrived', '09:25'), visit('08:00', 'fulfilled', '08:30'), visit('08:30', 'fulfilled', '09:00')])
    expect(board.expected.map(({ id }) => id)).toEqual(['apt_09:00', 'apt_10:00'])
    expect(board.here.map(({ id }) => id)).toEqual(['apt_09:30', 'apt_09:15'])
    expect(board.done.map(({ id }) => id)).toEqual(['apt_08:30', 'apt_08:00'])
  })

  it('lets a card go only where the server would', () => {
    expect(mayGo(visit('09:00'), 'here')).toBe(true)
    expect(mayGo(visit('09:00'), 'done')).toBe(false)
    expect(mayGo(visit('09:00'), 'expected')).toBe(false)
    expect([beside(visit('09:00'), -1), beside(visit('09:00'), 1), beside(visit('09:00', 'fulfilled'), 1), beside(visit('09:00', 'cancelled'), 1)]).toEqual([undefined, 'here', undefined, undefined])
  })
})

describe('a card against the clock', () => {
  it('counts down, then says how late somebody is', () => {
    expect(timing(visit('10:00'), at('09:48'))).toEqual({ word: 'board.in', minutes: 12, tone: 'muted' })
    expect(timing(visit('10:00'), at('10:04'))).toBeUndefined()
    expect(timing(visit('10:00'), at('10:05'))).toEqual({ word: 'board.late', minutes: 5, tone: 'warning' })
    expect(timing(visit('15:00'), at('09:00'))).toBeUndefined()
  })

  it('says how long somebody waits, and warns when it is long', () => {
    expect(timing(visit('10:00', 'arrived', '09:50'), at('10:04'))).toEqual({ word: 'board.waiting', minutes: 14, tone: 'muted' })
    expect(timing(visit('10:00', 'ready_to_pay', '10:30'), at('10:45'))?.tone).toBe('warning')
  })

  it('says how long a visit runs, and by how much too long', () => {
    expect(timing(visit('10:00', 'checked_in', '10:02'), at('10:20'))).toEqual({ word: 'board.since', minutes: 18, tone: 'muted' })
    expect(timing(visit('10:00', 'in_progress', '10:02'), at('10:37'))).toEqual({ word: 'board.over', minutes: 7, tone: 'warning' })
    expect(timing(visit('10:00', 'fulfilled'), at('10:37'))).toBeUndefined()
  })

  it('of somebody who runs late begins one after the other, and pauses make up for it', () => {
    const begins = beginnings([visit('09:00', 'in_progress'), visit('09:30'), visit('10:00', 'arrived'), visit('11:00')], 40, at('09:20'))
    expect([...begins].map(([id, ms]) => `${id} ${clock(ms)}`)).toEqual(['apt_09:30 10:10', 'apt_10:00 10:40', 'apt_11:00 11:10'])
    expect(beginnings([visit('09:30')], 0, at('09:20')).size).toBe(0)
  })
})

describe('a walk-in', () => {
  it('may choose among those who are free soonest', () => {
    expect(firstOfEach([{ start: '2026-11-24T10:00:00Z', providers: ['a'] }, { start: '2026-11-24T10:05:00Z', providers: ['a', 'b'] }]))
      .toEqual([{ start: '2026-11-24T10:00:00Z', provider: 'a' }, { start: '2026-11-24T10:05:00Z', provider: 'b' }])
  })
})
