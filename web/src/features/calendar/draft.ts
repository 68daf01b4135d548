import { SNAP, type Span, snap } from './geometry'
import { type Need, type Person, type Service, type Track, freeStart } from './model'
import type { Repeat } from '../scheduling'
import type { NewBooking } from './api'

/** A booking being written down on the day in sight; what is there was chosen already. */
export interface Draft {
  readonly provider?: string | undefined
  /** Minute of the day. */
  readonly start?: number | undefined
  /** Minutes, when somebody drew them; else as long as the service takes. */
  readonly length?: number | undefined
  readonly service?: string
  readonly words?: string
  readonly client?: { readonly id: string; readonly name: string; readonly email: boolean }
  /** A client who is not there yet. */
  readonly fresh?: { readonly name: string; readonly phone: string; readonly email: string }
  /** An id, or `new`. */
  readonly pet?: string
  readonly petName?: string
  readonly species?: Species
  readonly note?: string
  /** Again and again; a single one when absent. */
  readonly repeat?: Repeat | undefined
}

export const SPECIES = ['dog', 'cat', 'rabbit', 'bird', 'horse', 'rodent', 'reptile', 'other'] as const
export type Species = (typeof SPECIES)[number]

const USUAL = 30

/** How long a service takes with somebody. */
export function durationOf(service: Service | undefined, provider: string | undefined): number {
  const own = service?.ownTerms.find((terms) => terms.provider === provider)
  return own?.durationMinutes ?? service?.durationMinutes ?? USUAL
}

/** The time a service takes with somebody, and what is kept free around it. */
export const needOf = (service: Service | undefined, provider: string | undefined): Need =>
  ({ minutes: durationOf(service, provider), before: service?.bufferBeforeMinutes ?? 0, after: service?.bufferAfterMinutes ?? 0 })

export function priceOf(service: Service, provider: string | undefined) {
  return service.ownTerms.find((terms) => terms.provider === provider)?.price ?? service.price
}

/** What a provider can be booked for, in the business's order. */
export const offeredBy = (services: readonly Service[], provider: string | undefined) =>
  services.filter((service) => provider === undefined || service.providers.includes(provider))

/** The stretch a draft takes on its day; undefined until it has a beginning. */
export function spanOf({ start, length, provider }: Draft, service: Service | undefined): Span | undefined {
  return start === undefined ? undefined : { start, end: start + (length ?? durationOf(service, provider)) }
}

/** Where a draft without a place begins: with the first who is free soonest, from now or from their first hour. */
export function firstFree(tracks: readonly Track[], from: number, need: Need): { provider: Person['id']; start: number } | undefined {
  const found = tracks.flatMap((track) => {
    const start = freeStart(track, from, need)
    return start === undefined ? [] : [{ provider: track.person.id, start }]
  })
  return found.reduce<(typeof found)[number] | undefined>((best, each) => (best && best.start <= each.start ? best : each), undefined)
}

/** Minutes of what somebody typed as a time: 1430, 14:30, 14.30, 9, 2:30 pm. */
export function readTime(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.\s]?([0-5]\d))?\s*(am|pm)?$/i.exec(text.trim())
  if (!found) return undefined
  const [, hours = '', minutes = '0', half] = found
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  return hour < 24 ? hour * 60 + Number(minutes) : undefined
}

/** A quarter of an hour earlier or later, on the quarters. */
export const nudge = (minute: number, by: -1 | 1) => (minute % SNAP === 0 ? minute + by * SNAP : snap(minute + (by * SNAP) / 2))

/** The first thing that is still missing. */
export type Missing = 'client' | 'name' | 'reach' | 'pet' | 'service' | 'time'

export function missing(draft: Draft, service: Service | undefined): Missing | undefined {
  const { client, fresh, pet, petName, start } = draft
  if (!client && !fresh) return 'client'
  if (fresh && fresh.name.trim() === '') return 'name'
  if (fresh && (fresh.phone + fresh.email).trim() === '') return 'reach'
  if (service?.needsPet && (fresh || pet === 'new' || pet === undefined) && !petName?.trim()) return 'pet'
  if (!service) return 'service'
  return start === undefined ? 'time' : undefined
}

interface Settled {
  readonly service: Service
  readonly location: string
  readonly start: string
  readonly end: string
  readonly outside: boolean
  readonly overbook?: string | undefined
}

/** What is sent; only once nothing is missing. */
export function requestOf(draft: Draft, { service, location, start, end, outside, overbook }: Settled): NewBooking {
  const { client, fresh, pet, petName = '', species = 'dog', note, provider, length } = draft
  const filled = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const [phone, email] = [filled(fresh?.phone ?? ''), filled(fresh?.email ?? '')]
  const known = client && pet && pet !== 'new'
  return {
    service: service.id, location, start,
    ...(provider && { provider }),
    ...(length !== undefined && length !== durationOf(service, provider) && { end }),
    ...(outside && { outsideHours: true }),
    ...(overbook && { overbook }),
    ...(client ? { clientId: client.id } : { client: { name: fresh?.name.trim() ?? '', ...(phone && { phone }), ...(email && { email }) } }),
    ...(service.needsPet && (known ? { petId: pet } : { pet: { name: petName.trim(), species } })),
    ...(note?.trim() && { note: note.trim() }),
  }
}

const key = (business: string) => `tend.booking.${business}`

/** What was being written in this tab before it was loaded anew. */
export function keptDraft(business: string): Draft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key(business)) ?? 'null') as Draft | null) ?? undefined
  } catch {
    return undefined // storage is closed in this browser, or holds what we did not write
  }
}

/** Keeps it for this tab; `undefined` forgets it. */
export function keepDraft(business: string, draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key(business), JSON.stringify(draft))
    else sessionStorage.removeItem(key(business))
  } catch {
    // then it lasts as long as the page
  }
}
