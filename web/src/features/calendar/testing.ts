import type { Item, Person, Service, Track } from './model'
import { ruler } from './geometry'

// What the tests of this folder stand on: a clinic in UTC on one day.

export const DAY = '2026-11-24'

export const at = (minute: number) => new Date(Date.parse(`${DAY}T00:00:00Z`) + minute * 60_000).toISOString()

export const anna: Person = { id: 'prv_1', name: 'Anna Berg', title: 'Vet', hue: 1, initials: 'AB' }
export const ben: Person = { id: 'prv_2', name: 'Ben Cole', title: 'Vet', hue: 2, initials: 'BC' }

export function visit(name: string, start: number, end: number, more: Partial<Item> = {}): Item {
  return {
    id: `apt_${name}`, status: 'booked', start: at(start), end: at(end), zone: 'UTC', location: { id: 'loc_1', name: 'Here' }, service: { id: 'svc_1', name: 'Check-up', mode: 'in_person' },
    provider: anna, client: { id: 'cli_1', name: 'Sarah Whitfield', email: 'sarah@example.com' }, pet: { id: 'pet_1', name, species: 'dog' }, note: '', createdVia: 'public', createdAt: at(0),
    statusChangedAt: at(0), sequence: 0, version: 1, changeable: true, firstVisit: false, allowed: ['arrived', 'noshow'], bufferBeforeMinutes: 0, bufferAfterMinutes: 0, things: [], colleagues: [], ...more,
  }
}

export function track(person: Person, items: readonly Item[], more: Partial<Track> = {}): Track {
  return {
    key: person.id, person, ruler: ruler(DAY, 'UTC'), items, holds: [], open: [{ start: 540, end: 780 }, { start: 840, end: 1080 }],
    day: { date: DAY, open: [], bookedMinutes: 0, openMinutes: 480, off: null }, ...more,
  }
}

export const checkUp: Service = {
  id: 'svc_1', name: { en: 'Check-up' }, description: {}, durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 10, horizonDays: 60, minNoticeMinutes: 0, locations: ['loc_1'],
  mode: 'in_person', needsPet: true, ownTerms: [{ provider: 'prv_2', durationMinutes: 45, price: { minor: 120000, currency: 'KZT' } }], price: { minor: 90000, currency: 'KZT' }, priceFrom: false,
  providers: ['prv_1', 'prv_2'], published: true, composition: { segments: [], variants: [], addOns: [], needs: [] },
}
