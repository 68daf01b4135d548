import { type LocalDate, dayOf, isLocalDate } from '../../shared/i18n/clock'
import type { Desk, Offer, Place } from './desk'

/** What a visitor has chosen so far: positions in the desk's lists. `person` is null for whoever is free first. */
export interface Choice {
  readonly offer: number
  readonly place: number
  readonly person: number | null
  readonly day: LocalDate
  readonly start: string | null
  /** Ids of what is had with it. */
  readonly extras: readonly string[]
}

export const offerOf = (desk: Desk, choice: Choice) => desk.offers[choice.offer] as Offer
export const placeOf = (desk: Desk, choice: Choice) => desk.places[choice.place] as Place

export function mondayOf(day: LocalDate): LocalDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** The address of a page says what was chosen; what it does not say, or what is no longer offered, is filled in. */
export function readChoice(desk: Desk, address: URLSearchParams, today: LocalDate): Choice {
  const known = desk.offers.findIndex((each) => each.id === address.get('service'))
  const variant = desk.offers.findIndex((each) => each.id === address.get('service') && each.variant === address.get('variant'))
  const offer = Math.max(0, variant < 0 ? known : variant)
  const { places, people } = desk.offers[offer] as Offer
  const asked = desk.places.findIndex((each) => each.id === address.get('location'))
  const place = places.includes(asked) ? asked : (places[0] ?? 0)
  const giver = desk.people.findIndex((each) => each.id === address.get('provider'))
  const person = people.includes(giver) ? giver : people.length === 1 ? (people[0] ?? null) : null
  const start = instant(address.get('start'))
  const zone = (desk.places[place] as Place).zone
  const said = start ? dayOf(start, zone) : address.get('day')
  const day = isLocalDate(said) && said >= today ? said : (desk.shown ?? today)
  const added = address.get('add')?.split(',') ?? []
  const extras = ((desk.offers[offer] as Offer).extras ?? []).map(({ id }) => id).filter((id) => added.includes(id))
  return { offer, place, person, day, start, extras }
}

/** An instant as the server writes it, without a fraction; null for anything else. */
function instant(text: string | null): string | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}

/** The choice as fields of a form; `person` may stand in for anyone. */
export function fieldsOf(desk: Desk, choice: Choice, person: number | null = choice.person): URLSearchParams {
  const fields = new URLSearchParams({ service: offerOf(desk, choice).id, location: placeOf(desk, choice).id })
  const who = person === null ? undefined : desk.people[person]
  if (who) fields.set('provider', who.id)
  if (choice.start) fields.set('start', choice.start)
  else fields.set('day', choice.day)
  const { variant } = offerOf(desk, choice)
  if (variant) fields.set('variant', variant)
  if (choice.extras.length > 0) fields.set('add', choice.extras.join(','))
  return fields
}
