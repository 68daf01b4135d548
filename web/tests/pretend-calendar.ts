import type { Diary, Item, Person, Service } from '../src/features/calendar/model'
import { dateParts } from '../src/shared/i18n/clock'
import { CAN_FOLLOW, PEOPLE, appointmentsOf } from './pretend-data'

// The same clinic as a calendar: people with hours, services with buffers, and, when asked, forty of them. Invented.

const AT = (day: string, time: string) => new Date(`${day}T${time}:00+05:00`).toISOString()

const ROLES: Record<string, readonly [title: string, ...hours: (readonly [string, string])[]]> = {
  prv_as: ['Vet', ['09:00', '13:00'], ['13:45', '18:00']],
  prv_ta: ['Surgeon', ['08:30', '13:00'], ['13:30', '17:00']],
  prv_ek: ['Groomer', ['09:00', '13:00'], ['13:30', '18:00']],
  prv_no: ['Trainer', ['10:00', '13:00'], ['14:00', '18:00']],
}

const BUFFERS: Record<string, number> = { 'Dental cleaning, anaesthesia': 15, Spay: 15, 'Full groom': 10, 'Full groom, spaniel': 10, 'Check-up': 10 }

const OFFERS: readonly (readonly [name: string, minutes: number, tenge: number, after: number, ...by: string[]])[] = [
  ['Check-up', 45, 12000, 10, 'prv_as', 'prv_ta'], ['Vaccination', 30, 7500, 0, 'prv_as', 'prv_ta'], ['Dental check', 30, 9000, 0, 'prv_as'],
  ['Stitches out', 15, 3000, 0, 'prv_ta'], ['Spay', 90, 65000, 15, 'prv_ta'], ['Full groom', 90, 14000, 10, 'prv_ek'], ['Nail trim', 20, 3000, 0, 'prv_ek'],
  ['Reactivity, one to one', 60, 15000, 0, 'prv_no'], ['Home visit', 60, 18000, 0, 'prv_no'],
]

export const services = (): Service[] =>
  OFFERS.map(([name, durationMinutes, tenge, bufferAfterMinutes, ...providers], index) => ({
    id: `svc_${index}`, name: { en: name, ru: name, kk: name }, description: {}, durationMinutes, bufferBeforeMinutes: 0, bufferAfterMinutes, horizonDays: 60,
    minNoticeMinutes: 0, locations: ['loc_1'], mode: 'in_person', needsPet: true, ownTerms: [], price: { minor: tenge * 100, currency: 'KZT' }, priceFrom: false,
    providers, published: true, composition: { segments: [], variants: [], addOns: [], needs: [] },
  }))

const changed = new Map<string, Partial<Item>>()
const added: Item[] = []

/** Everything from one day to another (exclusive). */
export function diary(from: string, to: string, mode: string): Diary {
  const days: string[] = []
  for (let day = from; day < to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) days.push(day)
  const many = { crowd: 40, busy: 10 }[mode]
  const people = many ? crowd(many) : Object.values(PEOPLE).map((person): Person => ({ ...person, title: ROLES[person.id]?.[0] ?? '' }))
  const items = mode === 'empty' ? [] : days.flatMap((day) => (many ? crowdOf(day, people) : itemsOf(day)))
  return {
    zone: 'Asia/Almaty', from, to,
    columns: people.map((provider) => ({ provider, days: days.map((date) => dayOf(date, provider, items)) })),
    appointments: [...items, ...added.filter(({ start }) => days.some((day) => start >= AT(day, '00:00') && start < AT(day, '23:59')))].map((item, at) => ({ ...item, ...(mode === 'joint' && at === 5 && { colleagues: [PEOPLE['NO']!] }), ...changed.get(item.id) })),
    busy: mode === '1' ? days.map((day) => ({ kind: 'hold', provider: 'prv_as', start: AT(day, '17:15'), end: AT(day, '17:45') })) : mode === 'class' ? days.map((day) => ({ kind: 'class', provider: 'prv_as', start: AT(day, '17:00'), end: AT(day, '18:00'), session: { id: 'cls_1', service: 'Puppy class', taken: 4, seats: 8 } })) : [],
    rests: resting || mode === 'rest' ? [rest(false)] : [],
  }
}

let resting = false

/** Online booking stopped for two hours, and from then on in every answer. */
export function rest(begins: boolean) {
  resting ||= begins
  return { id: 'rst_1', from: '2026-11-24T06:42:00Z', until: '2026-11-24T08:42:00Z' }
}

function dayOf(date: string, provider: Person, items: readonly Item[]) {
  const [, ...hours] = ROLES[provider.id] ?? ['', ['09:00', '13:00'], ['14:00', '18:00']] as const
  const closed = dateParts(date).weekday === 0
  const away = provider.id === 'prv_no' && date.endsWith('26')
  const open = closed || away ? [] : hours.map(([start, end]) => ({ start: AT(date, start), end: AT(date, end) }))
  const minutes = (spans: readonly { start: string; end: string }[]) => spans.reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000, 0)
  const booked = items.filter((item) => item.provider.id === provider.id && item.start.slice(0, 10) === date && !['cancelled', 'noshow'].includes(item.status))
  return { date, open, bookedMinutes: minutes(booked), openMinutes: minutes(open), off: away ? 'Seminar' : null }
}

const MORE: readonly (readonly [who: string, from: string, to: string, pet: string, client: string, service: string, status: Item['status']])[] = [
  ['AS', '09:40', '10:00', 'Masya', 'Inna Belova', 'Blood pressure', 'fulfilled'],
  ['TA', '15:25', '15:55', 'Simba', 'Gulnara Esen', 'Vaccination', 'booked'],
  ['TA', '16:00', '16:45', 'Olive', 'Hannah Cole', 'Check-up', 'booked'],
  ['EK', '16:30', '17:30', 'Snow', 'Viktor Pak', 'De-shed', 'pending'],
  ['NO', '10:00', '11:00', 'Barney', 'Saule Karim', 'Puppy class', 'fulfilled'],
  ['EK', '13:30', '14:15', 'Bim', 'Anna Reut', 'Nail trim', 'booked'],
]

function itemsOf(day: string): Item[] {
  if (dateParts(day).weekday === 0) return []
  const plain = appointmentsOf(day)
  const model = plain[0]!
  const more = MORE.map(([who, from, to, pet, client, service, status], index) => ({
    ...model, id: `apt_${day}_m${index}`, provider: PEOPLE[who]!, start: AT(day, from), end: AT(day, to), pet: { id: `pet_${pet}`, name: pet, species: 'dog' as const },
    client: { ...model.client, id: `cli_m${index}`, name: client }, service: { ...model.service, name: service }, status, allowed: CAN_FOLLOW[status], note: '', firstVisit: false,
    changeable: ['pending', 'booked', 'arrived'].includes(status),
  }))
  return [...plain, ...more].map((item) => ({ ...item, bufferBeforeMinutes: 0, bufferAfterMinutes: BUFFERS[item.service.name] ?? 0 }))
}

const ROOMS: readonly (readonly [name: string, pool: string, by: string, every: 0 | 1 | 2])[] = [
  ['Room 1', 'Consulting room', 'prv_as', 2], ['Room 2', 'Consulting room', 'prv_ta', 0], ['Theatre', 'Theatre', 'prv_ta', 1], ['Table 1', 'Grooming table', 'prv_ek', 2], ['Hall', 'Hall', 'prv_no', 2],
]

/** The same day in rooms: Timur shares his between one for consultations and the theatre. */
export function rooms(day: string, mode: string) {
  const appointments = mode === 'empty' ? [] : itemsOf(day).filter(({ status }) => !['cancelled', 'noshow'].includes(status))
  const use = ({ id, start, end }: Item) => ({ kind: 'appointment', start, end, appointment: id, session: null })
  const columns = mode === 'empty' ? [] : ROOMS.map(([name, pool, by, every], index) => ({
    id: `res_${index}`, name, kind: 'room', pool, open: [{ start: AT(day, '08:30'), end: AT(day, '18:00') }],
    uses: [
      ...appointments.filter(({ provider }) => provider.id === by).filter((_, at) => every === 2 || at % 2 === every).map(use),
      ...(name === 'Hall' ? [{ kind: 'class', start: AT(day, '17:00'), end: AT(day, '18:00'), appointment: null, session: { id: 'cls_1', service: 'Puppy class', taken: 4, seats: 8 } }] : []),
    ],
  }))
  return { zone: 'Asia/Almaty', from: day, to: day, columns, appointments }
}

/** What the days of a month hold. */
export function month(from: string, to: string, mode: string) {
  const { zone, columns, appointments } = diary(from, to, mode)
  const days = (columns[0]?.days ?? []).map(({ date }, index) => {
    const items = appointments.filter(({ start, status }) => start >= AT(date, '00:00') && start <= AT(date, '23:59') && !['cancelled', 'noshow'].includes(status)).sort((a, b) => a.start.localeCompare(b.start)).slice(index % 5)
    return {
      date, visits: items.length, pending: items.filter(({ status }) => status === 'pending').length,
      bookedMinutes: items.reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000, 0), openMinutes: columns.reduce((sum, column) => sum + (column.days[index]?.openMinutes ?? 0), 0),
      first: items.slice(0, 3).map(({ id, status, start, client, pet, provider }) => ({ id, status, start, client: client.name, pet: pet?.name ?? null, hue: provider.hue, initials: provider.initials })),
    }
  })
  return { zone, from, to, people: columns.map(({ provider }) => provider), days }
}

const crowd = (length: number): Person[] => Array.from({ length }, (_, index) => ({ id: `prv_${index}`, name: `Provider Number ${index + 1}`, title: 'Vet', hue: (index % 8) + 1, initials: `P${index + 1}` }))

/** Twenty visits for each of them. */
function crowdOf(day: string, people: readonly Person[]): Item[] {
  const model = itemsOf(day)[0] ?? itemsOf('2026-11-24')[0]!
  const start = Date.parse(AT(day, '08:00'))
  return people.flatMap((provider, column) => Array.from({ length: 20 }, (_, row) => {
    const at = start + row * 30 * 60_000
    const status = (['fulfilled', 'booked', 'arrived', 'in_progress', 'booked', 'cancelled'] as const)[(row + column) % 6]!
    return { ...model, id: `apt_${day}_${column}_${row}`, provider, start: new Date(at).toISOString(), end: new Date(at + 25 * 60_000).toISOString(), status, changeable: true, bufferAfterMinutes: row % 3 ? 0 : 5 }
  }))
}

/** Writes down what a screen did, so that the next answer knows it. */
export function change(id: string, to: Partial<Item>): void {
  changed.set(id, { ...changed.get(id), ...to })
}

export function add(item: Item): void {
  added.push(item)
}
