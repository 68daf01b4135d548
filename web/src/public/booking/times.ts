import { type LocalDate, addDays, dayOf, wallTime } from '../../shared/i18n/clock'
import { type Choice, mondayOf, offerOf, placeOf } from './choice'
import type { Desk } from './desk'

/** A start that can be booked. `minute` is that of the day where the place is; `people` are positions in the desk. */
export interface Slot {
  readonly start: string
  readonly minute: number
  readonly people: readonly number[]
  /** Leaves the fewest gaps in the day. */
  readonly fits?: boolean | undefined
}

export type Days = Readonly<Record<LocalDate, readonly Slot[]>>
export interface Week {
  /** When it was read; null while it is on its way, 0 when it could not be read. */
  readonly read: number | null
  readonly days: Days
}

/** So many people are told apart here; with more of them, each is asked for alone. */
const TOGETHER = 6
const FRESH = 60_000
const NONE: Week = { read: null, days: {} }

/** The free times of a business, week by week, as far as they were asked for. */
export class Times {
  /** Until when online booking rests, as last heard; null while it does not. */
  rests: string | null = null
  private readonly weeks = new Map<string, Week>()
  private readonly under = new Map<string, Promise<void>>()

  constructor(private readonly desk: Desk, private readonly changed: () => void) {}

  /** The week of `monday` with the times of whoever is chosen. */
  week(choice: Choice, monday: LocalDate): Week {
    const week = this.weeks.get(this.key(choice, monday)) ?? NONE
    const { person } = choice
    if (person === null || this.scope(choice) !== null) return week
    const own = Object.entries(week.days).map(([day, slots]) => [day, slots.filter((slot) => slot.people.includes(person))] as const)
    return { read: week.read, days: Object.fromEntries(own) }
  }

  /** Reads weeks that are not here yet, or not of late. */
  async ask(choice: Choice, monday: LocalDate, weeks = 1, hold?: string): Promise<void> {
    const keys = Array.from({ length: weeks }, (_, i) => this.key(choice, addDays(monday, 7 * i)))
    const now = Date.now()
    if (keys.every((key) => now - (this.weeks.get(key)?.read ?? -FRESH) < FRESH)) return
    const id = `${keys[0] ?? ''} ${weeks}`
    const running = this.under.get(id) ?? this.read(choice, monday, weeks, hold).finally(() => this.under.delete(id))
    this.under.set(id, running)
    await running
  }

  /** What was read may have changed: it is shown until it is read again. */
  stale() {
    for (const [key, week] of this.weeks) if (week.read) this.weeks.set(key, { ...week, read: -FRESH })
  }

  /** The first free day from `day` on; null when there is none. */
  async next(choice: Choice, day: LocalDate): Promise<LocalDate | null> {
    const address = this.question(choice, choice.person)
    address.set('from', day)
    const answer = await fetch(`/api/v1/businesses/${this.desk.business}/slots/next?${address}`)
    if (!answer.ok) throw new Error(answer.statusText)
    const { start } = (await answer.json()) as { start: string | null }
    return start && dayOf(start, placeOf(this.desk, choice).zone)
  }

  private async read(choice: Choice, monday: LocalDate, weeks: number, hold?: string) {
    const address = this.question(choice, this.scope(choice))
    address.set('from', monday)
    address.set('to', addDays(monday, 7 * weeks))
    if (hold) address.set('hold', hold)
    const found = new Map<LocalDate, Slot[]>()
    let read = Date.now()
    try {
      const answer = await fetch(`/api/v1/businesses/${this.desk.business}/slots?${address}`)
      if (!answer.ok) throw new Error(answer.statusText)
      const { slots, restsUntil } = (await answer.json()) as { slots: { start: string; providers: string[]; suggested: boolean }[]; restsUntil: string | null }
      this.rests = restsUntil
      const zone = placeOf(this.desk, choice).zone
      for (const { start, providers, suggested } of slots) {
        const { hour, minute } = wallTime(start, zone)
        const people = providers.map((id) => this.desk.people.findIndex((person) => person.id === id))
        const day = dayOf(start, zone)
        found.set(day, [...(found.get(day) ?? []), { start, minute: hour * 60 + minute, people, fits: suggested }])
      }
    } catch {
      read = 0
    }
    for (let i = 0; i < weeks; i++) {
      const first = addDays(monday, 7 * i)
      const key = this.key(choice, first)
      const before = this.weeks.get(key)
      if (read === 0 && before?.read) continue
      this.weeks.set(key, { read, days: Object.fromEntries([...found].filter(([day]) => mondayOf(day) === first)) })
    }
    this.changed()
  }

  /** Whom the server is asked about: everyone at once where they are few. */
  private scope(choice: Choice) {
    return offerOf(this.desk, choice).people.length > TOGETHER ? choice.person : null
  }

  private question(choice: Choice, person: number | null) {
    const address = new URLSearchParams({ service: offerOf(this.desk, choice).id, location: placeOf(this.desk, choice).id })
    const who = person === null ? undefined : this.desk.people[person]
    if (who) address.set('provider', who.id)
    const { variant } = offerOf(this.desk, choice)
    if (variant) address.set('variant', variant)
    for (const extra of choice.extras) address.append('addOns', extra)
    return address
  }

  private key(choice: Choice, monday: LocalDate) {
    return `${choice.offer} ${choice.place} ${this.scope(choice) ?? ''} ${monday} ${choice.extras.join()}`
  }
}
