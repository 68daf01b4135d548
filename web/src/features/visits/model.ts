import type { components } from '../../shared/api/schema'
import type { Cart, NewVisit } from './api'

type Service = components['schemas']['ServiceView']

/** One service somebody is to have, and how. */
export interface Choice {
  readonly service: string
  readonly variant?: string | undefined
  readonly addOns: readonly string[]
}

/** Whom it is for: a pet of the household, a new one, or the client. */
export interface Guest {
  readonly key: string
  readonly name: string
  /** An id; none for one that is new. */
  readonly pet?: string | undefined
  readonly species?: string | undefined
  readonly size?: string | undefined
  readonly coat?: string | undefined
  readonly choices: readonly Choice[]
}

export type Order = 'in_turn' | 'side_by_side'

type Variant = Service['composition']['variants'][number]

/** Whether a variant is meant for such an animal; what is not known of it fits. */
export function fits(variant: Variant, guest: Guest): boolean {
  const some = (list: readonly string[], value: string | undefined) => list.length === 0 || !value || list.includes(value)
  return some(variant.species, guest.species) && some(variant.sizes, guest.size) && some(variant.coats, guest.coat)
}

/** Whether the service is done for such an animal at all: without variants for anybody, else for whom one is meant. */
export function suits({ composition: { variants } }: Service, guest: Guest): boolean {
  return variants.length === 0 || variants.some((each) => fits(each, guest))
}

/** A service chosen anew: as it is done for this one. */
export function chosen(service: Service, guest: Guest): Choice {
  return { service: service.id, variant: service.composition.variants.find((each) => fits(each, guest))?.id, addOns: [] }
}

/** What is asked for; nothing while nobody has anything. */
export function cartOf(guests: readonly Guest[], location: string, order: Order): Cart | undefined {
  const items = guests.flatMap((guest, whose) =>
    guest.choices.map(({ service, variant, addOns }) => ({ service, ...(variant && { variant }), addOns: [...addOns], whose })))
  return items.length === 0 || location === '' ? undefined : { location, items, order }
}

/** The pets in the order of their guests. */
export function petsOf(guests: readonly Guest[]): NonNullable<NewVisit['pets']> {
  return guests.map(({ pet, name, species }) =>
    pet ? { id: pet } : name.trim() ? { named: { name: name.trim(), species: (species ?? 'dog') as 'dog' } } : {})
}
