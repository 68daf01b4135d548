import type { Appointment } from '../scheduling'

/** What is chosen, of what is still there: an answer given elsewhere takes a row away. */
export function stillThere(chosen: readonly string[], items: readonly Appointment[]): string[] {
  const ids = new Set(items.map(({ id }) => id))
  return chosen.filter((id) => ids.has(id))
}

export const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]

/** Minutes until it runs out; never less than nothing. */
export const minutesLeft = (decideBy: string, now: Date): number => Math.max(0, Math.floor((Date.parse(decideBy) - now.getTime()) / 60_000))

/** So soon that it asks for attention. */
export const isUrgent = (decideBy: string, now: Date): boolean => minutesLeft(decideBy, now) < 60
