import type { MailBody } from '../src/features/notifications/api'
import type { Me } from '../src/features/access'
import type { Appointment, Provider } from '../src/features/scheduling/model'
import { addDays } from '../src/shared/i18n/clock'

// A day at a clinic in Almaty. All people, animals and sums are invented.

export interface Day {
  zone: string
  items: Appointment[]
}

export const PEOPLE: Record<string, Provider> = {
  AS: { id: 'prv_as', name: 'Aigerim Sadykova', hue: 1, initials: 'AS' },
  TA: { id: 'prv_ta', name: 'Timur Akhmetov', hue: 2, initials: 'TA' },
  EK: { id: 'prv_ek', name: 'Elena Kim', hue: 3, initials: 'EK' },
  NO: { id: 'prv_no', name: 'Nurlan Omarov', hue: 7, initials: 'NO' },
}

type Species = NonNullable<Appointment['pet']>['species']

type Row = readonly [who: string, from: string, to: string, pet: string, species: Species, client: string, service: string, tenge: number, status: Appointment['status'], note?: string, mode?: string]

const ROWS: readonly Row[] = [
  ['AS', '09:00', '09:30', 'Bublik', 'dog', 'Dana Karimova', 'Vaccination', 7500, 'fulfilled'],
  ['AS', '10:15', '11:00', 'Chester', 'dog', 'Ruslan Abenov', 'Check-up, senior', 18500, 'fulfilled'],
  ['AS', '11:00', '11:30', 'Snowy', 'cat', 'Asel Nurpeisova', 'Dental check', 9000, 'in_progress'],
  ['AS', '11:30', '12:15', 'Juniper', 'dog', 'Sarah Whitfield', 'Check-up', 12000, 'arrived', 'Limps on the left front after long runs.'],
  ['AS', '14:00', '14:30', 'Tuz', 'dog', 'Marat Iskakov', 'Vaccination', 7500, 'booked'],
  ['AS', '14:30', '15:15', 'Pixel', 'rabbit', 'Lena Hartmann', 'Second opinion', 9000, 'pending', '', 'video'],
  ['AS', '16:00', '17:00', 'Rex & Luna', 'dog', 'Kim household', 'Two check-ups', 20000, 'booked'],
  ['TA', '08:30', '10:00', 'Barsik', 'cat', 'Olga Litvin', 'Dental cleaning, anaesthesia', 42000, 'ready_to_pay'],
  ['TA', '10:20', '10:50', 'Grom', 'dog', 'Azamat Seitov', 'Vaccination', 7500, 'noshow'],
  ['TA', '11:00', '12:30', 'Daisy', 'dog', 'Yerlan Tulegenov', 'Spay', 65000, 'in_progress', 'Fasted since midnight.'],
  ['TA', '13:45', '14:45', 'Archie', 'dog', 'Priya Nair', 'Orthopaedic consultation', 25000, 'booked'],
  ['TA', '15:00', '15:15', 'Musya', 'rabbit', 'Inna Kravets', 'Stitches out', 3000, 'booked'],
  ['EK', '09:00', '10:30', 'Coco', 'dog', 'Madina Omarova', 'Full groom', 14000, 'fulfilled'],
  ['EK', '11:00', '12:30', 'Rocky', 'dog', 'Daniyar Bekov', 'Full groom', 14000, 'checked_in'],
  ['EK', '13:30', '14:00', 'Fluffy', 'cat', 'Zarina Akhmet', 'Bath and brush', 8000, 'cancelled'],
  ['EK', '14:30', '16:00', 'Bella', 'dog', 'Nurgul Sagyn', 'Full groom, spaniel', 16000, 'booked', 'Shy with other dogs.'],
  ['NO', '11:30', '12:30', 'Zeus', 'dog', 'Aliya Dzhaksy', 'Reactivity, one to one', 15000, 'arrived'],
  ['NO', '14:30', '15:30', 'Hugo', 'bird', 'Tom Becker', 'Home visit', 18000, 'booked', '', 'home'],
  ['NO', '16:30', '17:30', '', 'other', 'Viktor Pak', 'Puppy class, introduction', 6000, 'booked'],
]

/** What some of them answered to the invitation. */
const REPLIED: Record<number, Appointment['reply']> = {
  6: { answer: 'accepted', comment: 'See you! Luna comes too, as agreed on the phone.', at: '2026-11-23T14:05:00Z' },
  11: { answer: 'countered', comment: 'Could we come an hour later?', at: '2026-11-24T05:12:00Z' },
  15: { answer: 'tentative', comment: '', at: '2026-11-24T05:12:00Z' },
  17: { answer: 'declined', comment: '', at: '2026-11-24T05:12:00Z' },
}

export const CAN_FOLLOW: Record<Appointment['status'], Appointment['allowed']> = {
  pending: ['booked'],
  booked: ['arrived', 'checked_in', 'in_progress', 'noshow'],
  arrived: ['booked', 'checked_in', 'in_progress', 'noshow'],
  checked_in: ['booked', 'arrived', 'in_progress', 'ready_to_pay', 'fulfilled'],
  in_progress: ['checked_in', 'arrived', 'ready_to_pay', 'fulfilled'],
  ready_to_pay: ['checked_in', 'in_progress', 'fulfilled'],
  fulfilled: ['checked_in', 'in_progress', 'ready_to_pay'],
  noshow: ['booked', 'arrived'],
  cancelled: ['booked'],
}

export function appointmentsOf(day: string): Appointment[] {
  return ROWS.map(([who, from, to, pet, species, client, service, tenge, status, note, mode], index) => ({
    id: `apt_${day}_${index}`,
    status,
    start: new Date(`${day}T${from}:00+05:00`).toISOString(),
    end: new Date(`${day}T${to}:00+05:00`).toISOString(),
    zone: 'Asia/Almaty',
    location: { id: 'loc_1', name: 'Dostyk 48' },
    service: { id: 'svc_1', name: service, mode: mode as Appointment['service']['mode'] ?? 'in_person' },
    provider: PEOPLE[who]!,
    client: { id: `cli_${index}`, name: client, phone: '+7 701 555 01 42', email: `${client.split(' ')[0]?.toLowerCase() ?? ''}@example.kz` },
    ...(pet && { pet: { id: `pet_${pet}`, name: pet, species, ...(pet === 'Juniper' && { note: 'Muzzle for blood draws.' }) } }),
    price: { minor: tenge * 100, currency: 'KZT' },
    note: note ?? '',
    things: [], colleagues: [],
    ...(REPLIED[index] && { reply: REPLIED[index] }),
    createdVia: index % 3 ? 'public' : 'workspace',
    createdAt: '2026-11-12T08:20:00Z',
    statusChangedAt: status === 'in_progress' ? '2026-11-24T05:59:50Z' : status === 'arrived' ? '2026-11-24T06:34:00Z' : status === 'checked_in' ? '2026-11-24T06:20:00Z' : status === 'ready_to_pay' ? '2026-11-24T06:36:00Z' : '2026-11-12T08:20:00Z',
    changeable: ['pending', 'booked', 'arrived'].includes(status),
    firstVisit: pet === 'Tuz' || !pet,
    sequence: 0,
    version: 1,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    allowed: CAN_FOLLOW[status],
  }))
}

export function slotsFrom(from: string) {
  const times = ['09:00', '09:30', '10:15', '11:45', '13:00', '14:30', '15:00', '15:30', '16:15', '17:00', '18:30']
  return Array.from({ length: 6 }, (_, day) => day).flatMap((day) =>
    times.slice(0, 11 - day * 2).map((time) => ({ start: new Date(`${addDays(from, day)}T${time}:00+05:00`).toISOString(), providers: ['prv_as'] })),
  )
}

export function me(businesses: number): Me {
  const all: Me['businesses'] = [
    { id: 'biz_1', slug: 'alma', name: 'Alma Care', role: 'owner', provider: 'prv_as' },
    { id: 'biz_2', slug: 'tau', name: 'Tau Dog Training', role: 'front_desk' },
    { id: 'biz_3', slug: 'salon', name: 'Ak Tamak Grooming', role: 'manager' },
  ]
  return { id: 'acc_1', email: 'aigerim@alma.example', name: 'Aigerim Sadykova', locale: 'en', zone: 'Asia/Almaty', emailVerified: true, businesses: all.slice(0, businesses) }
}

/** Somebody who sees clients and keeps their own hours, no more. */
export function provider(): Me {
  const owner = me(1)
  return { ...owner, businesses: owner.businesses.map((each) => ({ ...each, role: 'provider' })) }
}

export function letters(): MailBody[] {
  const made = [
    ['sarah@example.kz', 'Juniper is booked: Tue 24 Nov, 11:30', 'sent', '2026-11-24T06:05:00Z'],
    ['marat@example.kz', 'Туз: запись на вт, 24 нояб., 14:00', 'local', '2026-11-24T05:40:00Z'],
    ['dana@example.kz', 'Бублик: сс, 24 қар., 09:00 уақытына жазылды', 'queued', '2026-11-24T05:12:00Z'],
    ['lena@example.kz', 'Pixel moved to Wed 25 Nov, 14:30', 'failed', '2026-11-23T10:48:00Z'],
    ['zarina@example.kz', 'Fluffy: the appointment is cancelled', 'sent', '2026-11-22T15:02:00Z'],
  ] as const
  return made.map(([to, subject, status, createdAt], index) => ({
    id: `mail_${index}`, to, subject, status, createdAt, template: 'booked', html: '<p>',
    text: 'See you on Tuesday\n\nJuniper is booked with Aigerim Sadykova.\nTuesday 24 November, 11:30–12:15\nDostyk 48, Almaty\n',
    attachments: index === 0 ? [{ name: 'juniper.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }] : [],
  }))
}

/** With Tend's own colour, as a new business has it. */
export function profile() {
  const light = { accent: '#12664B', hover: '#05573F', ink: '#FFFFFF', soft: '#E4F5ED', line: '#A9D7C2', text: '#035F44', deep: '#12664B', deepInk: '#FFFFFF' }
  const dark = { accent: '#6BC8A3', hover: '#7ED6B2', ink: '#061D15', soft: '#143026', line: '#275846', text: '#7DDAB5', deep: '#184F3C', deepInk: '#EEF6F2' }
  return { id: 'biz_1', slug: 'alma', name: 'Alma Care', accent: { given: '#12664B', light, dark } }
}
