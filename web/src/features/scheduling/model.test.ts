import { describe, expect, it } from 'vitest'
import { type Appointment, type Status, besideOf, bookedShare, byProvider, moved, nextStatus, nowIndex, onQuarters, partOf, remaining, spotlight, stepsTaken, subjectOf } from './model'

const anna = { id: 'prv_1', name: 'Anna', hue: 1, initials: 'A' }
const ben = { id: 'prv_2', name: 'Ben', hue: 2, initials: 'B' }

function visit(time: string, status: Status = 'booked', provider = anna): Appointment {
  const start = `2026-11-24T${time}:00Z`
  return {
    id: `apt_${time}${provider.name}`, status, start, end: new Date(Date.parse(start) + 30 * 60_000).toISOString(), zone: 'UTC',
    location: { id: 'loc_1', name: 'Here' }, service: { id: 'svc_1', name: 'Check-up', mode: 'in_person' }, provider,
    client: { id: 'cli_1', name: 'Sarah Whitfield' }, pet: { id: 'pet_1', name: 'Juniper', species: 'dog' }, note: '',
    createdVia: 'public', createdAt: start, statusChangedAt: start, sequence: 0, version: 1, changeable: true, firstVisit: false,
    bufferBeforeMinutes: 0, bufferAfterMinutes: 0, things: [], colleagues: [],
    allowed: ['arrived', 'checked_in', 'in_progress', 'fulfilled', 'noshow'],
  }
}

describe('a day', () => {
  it('stands in columns of people, each in order of time', () => {
    const days = byProvider([visit('11:00', 'booked', ben), visit('12:00'), visit('09:00')])
    expect(days.map((day) => day.provider.name)).toEqual(['Anna', 'Ben'])
    expect(days[0]?.items.map((item) => item.start.slice(11, 16))).toEqual(['09:00', '12:00'])
  })

  it('is booked by what takes place, not by what was called off', () => {
    const items = [visit('09:00'), visit('10:00', 'cancelled'), visit('11:00', 'noshow')]
    expect(bookedShare(items, 60)).toBe(0.5)
    expect(bookedShare(items, 10)).toBe(1)
    expect(bookedShare(items, 0)).toBeUndefined()
  })

  it('has its present between what began and what did not', () => {
    const items = [visit('09:00'), visit('10:00')]
    expect(nowIndex(items, new Date('2026-11-24T08:00:00Z'))).toBe(0)
    expect(nowIndex(items, new Date('2026-11-24T09:10:00Z'))).toBe(1)
    expect(nowIndex(items, new Date('2026-11-24T23:00:00Z'))).toBe(2)
  })

  it('says what is left', () => {
    const items = [visit('09:00', 'fulfilled'), visit('10:00'), visit('16:30')]
    expect(remaining(items)).toEqual({ count: 2, until: '2026-11-24T17:00:00.000Z' })
    expect(remaining([])).toEqual({ count: 0, until: undefined })
  })
})

describe('attention', () => {
  const [early, waiting, room] = [visit('09:00'), visit('09:30', 'arrived'), visit('08:00', 'in_progress')]

  it('of a provider goes to the visit under way, then to who waits', () => {
    expect(spotlight([early, waiting, room], anna.id)).toEqual({ current: room, next: waiting })
    expect(spotlight([early, visit('08:00', 'fulfilled')], anna.id)).toEqual({ current: early })
    expect(spotlight([])).toEqual({})
  })

  it('of the front desk goes to who waits, then to who comes', () => {
    expect(spotlight([early, waiting, room])).toEqual({ current: waiting, next: early })
  })

  it('of a provider whose day is done goes to the others', () => {
    expect(spotlight([visit('08:00', 'fulfilled'), visit('10:00', 'arrived', ben)], anna.id).current?.provider).toBe(ben)
  })
})

describe('an appointment', () => {
  it('climbs one step at a time, and only where this person may', () => {
    expect(nextStatus(visit('09:00'))).toBe('arrived')
    expect(nextStatus({ ...visit('09:00', 'in_progress'), allowed: ['ready_to_pay', 'fulfilled'], price: { minor: 900000, currency: 'KZT' } })).toBe('ready_to_pay')
    expect(nextStatus({ ...visit('09:00', 'in_progress'), price: { minor: 0, currency: 'KZT' } })).toBe('fulfilled')
    expect(nextStatus(visit('09:00', 'fulfilled'))).toBeUndefined()
    expect(nextStatus({ ...visit('09:00'), allowed: [] })).toBeUndefined()
    expect(nextStatus(moved(visit('09:00'), 'arrived', new Date(0)))).toBe('checked_in')
  })

  it('is named after the pet, or the client where there is none', () => {
    expect(subjectOf(visit('09:00'))).toBe('Juniper')
    const alone = visit('09:00')
    delete alone.pet
    expect(subjectOf(alone)).toBe('Sarah Whitfield')
  })

  it('is named after the client while nobody has told the name of the pet', () => {
    const say = (id: string) => id
    const nameless = visit('09:00')
    delete nameless.pet?.name
    expect([subjectOf(nameless), besideOf(nameless, say)]).toEqual(['Sarah Whitfield', 'species.dog'])
    expect(besideOf(visit('09:00'), say)).toBe('Sarah Whitfield')
  })

  it('shows how far it has come', () => {
    expect((['booked', 'arrived', 'in_progress', 'fulfilled', 'cancelled'] as const).map((s) => stepsTaken(visit('09:00', s)))).toEqual([1, 2, 3, 4, 0])
    expect([9, 12, 16, 17].map(partOf)).toEqual(['morning', 'afternoon', 'afternoon', 'evening'])
  })
})

describe('free starts', () => {
  const at = (time: string, day = '2026-11-24') => `${day}T${time}:00Z`

  it('are offered on the quarter hours', () => {
    expect(onQuarters([at('09:00'), at('09:05'), at('09:10'), at('09:15')], 'UTC')).toEqual([at('09:00'), at('09:15')])
  })

  it('are all kept on a day that has none there', () => {
    const late = at('17:20', '2026-11-25')
    expect(onQuarters([at('09:00'), at('09:05'), late], 'UTC')).toEqual([at('09:00'), late])
  })
})
