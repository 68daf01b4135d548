import type { LocalDate } from '../../shared/i18n/clock'

// What the server tells this page of the business: see Desk.java. Empty values are left out there.

export interface Place {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly city: string
  readonly patterns: Record<'time' | 'weekday' | 'short' | 'long' | 'full' | 'month', string>
  /** Minutes of work from Monday to Sunday. */
  readonly open?: readonly number[]
  readonly phone?: string
}

/** Something that can be had with a service, and by how much longer it takes then. */
export interface Extra {
  readonly id: string
  readonly name: string
  readonly price?: string
  readonly minutes?: number
}

/** A service, or one of its variants. */
export interface Offer {
  readonly id: string
  readonly variant?: string
  readonly name: string
  readonly about?: string
  readonly price: string
  readonly duration: string
  readonly minutes: number
  readonly step: number
  readonly days: number
  readonly pet?: boolean
  readonly pay: string
  readonly small?: string
  readonly places: readonly number[]
  readonly where: readonly string[]
  readonly people: readonly number[]
  readonly own?: Readonly<Record<number, { price: string; duration: string; minutes: number }>>
  readonly extras?: readonly Extra[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly role?: string
  readonly hue: number
  readonly initials: string
}

/** A time kept for this visitor, for so many seconds from when it was told. */
export interface Kept {
  readonly id: string
  readonly provider: string
  readonly start: string
  readonly seconds: number
}

export interface Desk {
  readonly business: string
  readonly name: string
  readonly home: string
  readonly now: string
  readonly shown?: LocalDate
  readonly places: readonly Place[]
  readonly offers: readonly Offer[]
  readonly people: readonly Person[]
  readonly species: readonly string[]
  readonly hold?: Kept
  /** What is said of times that are kept for premium clients. */
  readonly premium?: string
  /** Words of the link to a visit of several parts. */
  readonly more: string
  /** Sent instead of a cookie, in a frame on another site. */
  readonly visitor?: string
}
