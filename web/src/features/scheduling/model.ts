import type { components } from '../../shared/api/schema'
import { dayOf, wallTime } from '../../shared/i18n/clock'
import type { MessageId } from '../../shared/i18n/i18n'

export type Appointment = components['schemas']['AppointmentView']
export type Status = Appointment['status']
export type Provider = Appointment['provider']

/** One provider's appointments of a day, in order of time. */
export interface ProviderDay {
  readonly provider: Provider
  readonly items: readonly Appointment[]
}

const LADDER: Partial<Record<Status, Status>> = {
  pending: 'booked',
  booked: 'arrived',
  arrived: 'checked_in',
  checked_in: 'in_progress',
  in_progress: 'ready_to_pay',
  ready_to_pay: 'fulfilled',
}

/** Who it is about: the pet first, where there is one with a name. */
export const subjectOf = ({ pet, client }: Appointment) => pet?.name ?? client.name

const SPECIES = ['dog', 'cat', 'rabbit', 'bird', 'horse', 'rodent', 'reptile'] as const

export function speciesWord(species: string): MessageId {
  const known = SPECIES.find((each) => each === species)
  return known ? `species.${known}` : 'species.other'
}

/** What stands beside the subject, more quietly: the pet's person, or the kind of a pet whose name nobody has told yet. */
export const besideOf = ({ pet, client }: Appointment, t: (id: MessageId) => string) => pet && (pet.name ? client.name : t(speciesWord(pet.species)))

/** The step that comes next at the front desk, when this person may take it. Nobody is led to the till for nothing. */
export function nextStatus({ status, allowed, price }: Appointment): Status | undefined {
  const next = status === 'in_progress' && !price?.minor ? 'fulfilled' : LADDER[status]
  return next && allowed.includes(next) ? next : undefined
}

/** How it will look once the server agrees; what may follow is our own guess until it answers. */
export function moved(appointment: Appointment, status: Appointment['status'], now: Date): Appointment {
  const next = LADDER[status]
  return { ...appointment, status, statusChangedAt: now.toISOString(), allowed: next ? [next] : [] }
}

/** The time is free again. */
export const isOff = ({ status }: Appointment) => status === 'cancelled' || status === 'noshow'

/** Nothing more will happen to it today. */
export const isOver = (appointment: Appointment) => isOff(appointment) || appointment.status === 'fulfilled'

export const minutesOf = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / 60_000

const byTime = (a: Appointment, b: Appointment) => Date.parse(a.start) - Date.parse(b.start)

/** The day in columns of people, as their hues run; equals by name. */
export function byProvider(items: readonly Appointment[]): ProviderDay[] {
  const groups = new Map<string, { provider: Provider; items: Appointment[] }>()
  for (const item of items) {
    const group = groups.get(item.provider.id) ?? { provider: item.provider, items: [] }
    group.items.push(item)
    groups.set(item.provider.id, group)
  }
  return [...groups.values()]
    .map(({ provider, items: own }) => ({ provider, items: own.sort(byTime) }))
    .sort((a, b) => a.provider.hue - b.provider.hue || a.provider.name.localeCompare(b.provider.name))
}

/** Minutes of work that day; what was called off does not count. */
export const bookedMinutes = (items: readonly Appointment[]) =>
  items.reduce((sum, item) => (isOff(item) ? sum : sum + minutesOf(item)), 0)

/** How much of a provider's open hours is booked, 0 to 1; undefined when they have no hours that day. */
export function bookedShare(items: readonly Appointment[], openMinutes: number): number | undefined {
  return openMinutes > 0 ? Math.min(1, bookedMinutes(items) / openMinutes) : undefined
}

/** Where the line of the present goes: before the first appointment that has not begun. */
export function nowIndex(items: readonly Appointment[], now: Date): number {
  const index = items.findIndex(({ start }) => Date.parse(start) > now.getTime())
  return index < 0 ? items.length : index
}

/** Whom a provider turns to first: the visit under way, then who is nearest to it. */
const AT_THE_TABLE: readonly Status[] = ['in_progress', 'checked_in', 'arrived', 'booked', 'pending', 'ready_to_pay']
/** Whom the front desk turns to first: who waits, then who comes. */
const AT_THE_DESK: readonly Status[] = ['arrived', 'ready_to_pay', 'booked', 'pending', 'checked_in', 'in_progress']

/** What asks for attention, and what follows it. With `own`, a provider's id, only their day counts as long as it has something left. */
export function spotlight(items: readonly Appointment[], own?: string): { current?: Appointment; next?: Appointment } {
  const open = items.filter((item) => !isOver(item))
  const mine = own === undefined ? [] : open.filter(({ provider }) => provider.id === own)
  const order = mine.length > 0 ? AT_THE_TABLE : AT_THE_DESK
  const urgency = (item: Appointment) => order.indexOf(item.status)
  const [current, ...rest] = (mine.length > 0 ? mine : open).sort((a, b) => urgency(a) - urgency(b) || byTime(a, b))
  const next = rest.find(({ status }) => status !== 'in_progress')
  return { ...(current && { current }), ...(next && { next }) }
}

/** What is left of a day, and when the last of it ends. */
export function remaining(items: readonly Appointment[]): { count: number; until: string | undefined } {
  const open = items.filter((item) => !isOver(item))
  const until = open.map(({ end }) => end).sort().at(-1)
  return { count: open.length, until }
}

/** How far along the four steps of a visit it is: 1 booked, 2 arrived, 3 in the room, 4 done; 0 when called off. */
export function stepsTaken({ status }: Appointment): number {
  switch (status) {
    case 'arrived': return 2
    case 'checked_in':
    case 'in_progress':
    case 'ready_to_pay': return 3
    case 'fulfilled': return 4
    case 'cancelled':
    case 'noshow': return 0
    default: return 1
  }
}

/**
 * Of starts five minutes apart, those a person would say: on the quarter hours. A day that has none on a quarter keeps
 * all it has.
 */
export function onQuarters(starts: readonly string[], zone: string): string[] {
  const days = new Map<string, string[]>()
  for (const start of starts) {
    const day = dayOf(start, zone)
    days.set(day, [...(days.get(day) ?? []), start])
  }
  return [...days.values()].flatMap((day) => {
    const quarters = day.filter((start) => wallTime(start, zone).minute % 15 === 0)
    return quarters.length > 0 ? quarters : day
  })
}

/** Parts of a day a person asks for. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof PARTS)[number]

export const partOf = (hour: number): Part => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening')
