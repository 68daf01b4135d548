/** What a visitor let this browser keep, for one business. */
export interface Me {
  readonly name: string
  readonly contact: string
  readonly pet: string
  readonly species: string
}

const YEAR = 365 * 86_400_000
const keyOf = (business: string) => `tend.visitor.${business}`

/** Null when nothing is kept, or it is older than a year. A browser may refuse to keep anything. */
export function remembered(business: string, now = Date.now()): Me | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(business)) ?? 'null') as (Me & { until: number }) | null
    if (!kept) return null
    if (kept.until < now) {
      forget(business)
      return null
    }
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return { name: text(kept.name), contact: text(kept.contact), pet: text(kept.pet), species: text(kept.species) }
  } catch {
    return null
  }
}

export function remember(business: string, { name, contact, pet, species }: Me, now = Date.now()) {
  try {
    localStorage.setItem(keyOf(business), JSON.stringify({ name, contact, pet, species, until: now + YEAR }))
  } catch {
    // kept nowhere, as if it had not been asked
  }
}

export function forget(business: string) {
  try {
    localStorage.removeItem(keyOf(business))
  } catch {
    // nothing was kept
  }
}
