import { type LocalDate, addDays, dayOf } from '../../shared/i18n/clock'
import { type Choice, fieldsOf, mondayOf, offerOf, placeOf, readChoice } from './choice'
import type { Desk, Kept } from './desk'
import { type Me, remembered } from './memory'
import { type Slot, Times } from './times'

/** What is free nearby instead of a time that was lost. */
export interface Alternative {
  readonly start: string
  readonly provider: string
  readonly location: string
}

export interface Typed extends Me {
  readonly note: string
}
export type FieldName = keyof Typed

export interface State {
  readonly step: 'choose' | 'details'
  readonly choice: Choice
  /** Whether `choice.day` is shown even with nothing free on it; else the first free day of its week. */
  readonly exact: boolean
  /** Whether the first free week is looked for when this one is full. */
  readonly seeking: boolean
  /** The first of the month that is shown whole; null for the week. */
  readonly month: LocalDate | null
  readonly Month: typeof import('./Month').Month | null
  /** The first free day after what is shown; undefined while it is not known. */
  readonly next: LocalDate | null | undefined
  readonly hold: (Kept & { readonly until: number }) | null
  readonly lost: { readonly start: string; readonly others: readonly Alternative[] } | null
  readonly typed: Typed
  readonly faults: Partial<Record<FieldName, string>>
  readonly consent: boolean
  readonly me: Me | null
  /** Said to whoever listens to the page. */
  readonly told: string
  /** The part that asks who comes, once it is here. */
  readonly details: typeof import('./details') | null
  /** What went wrong, in words. */
  readonly trouble: string | null
  readonly sending: boolean
  /** Whether a time the address names is no longer free. */
  readonly gone: boolean
}

/** What a form says before anything is typed: most who come are dogs. */
export const NOTHING: Typed = { name: '', contact: '', pet: '', species: 'dog', note: '' }

/** What the page shows and how it comes to change. The address says what is chosen, so that going back works. */
export class Store {
  readonly times: Times
  readonly today: LocalDate
  readonly tomorrow: LocalDate
  state: State
  private focus: string | null = null

  constructor(readonly desk: Desk, private readonly draw: () => void) {
    this.times = new Times(desk, draw)
    const zone = desk.places[0]?.zone ?? 'UTC'
    this.today = dayOf(desk.now, zone)
    this.tomorrow = addDays(this.today, 1)
    const me = desk.visitor ? null : remembered(desk.business)
    this.state = {
      ...this.fromAddress(), exact: false, seeking: false, month: null, Month: null, next: undefined, lost: null, faults: {}, told: '', trouble: null,
      sending: false, gone: false, me, details: null, consent: me !== null, typed: { ...NOTHING, ...me, species: me?.species || NOTHING.species },
      hold: desk.hold ? { ...desk.hold, until: Date.now() + desk.hold.seconds * 1000 } : null,
    }
  }

  get offer() { return offerOf(this.desk, this.state.choice) }
  get place() { return placeOf(this.desk, this.state.choice) }
  get monday() { return mondayOf(this.state.choice.day) }
  get last() { return addDays(this.today, this.offer.days) }
  get week() { return this.times.week(this.state.choice, this.monday) }

  /** The slot kept, if it is the one that is chosen. */
  get held() {
    const { hold, choice } = this.state
    return hold?.start === choice.start ? hold : null
  }

  /** The first free day with anyone, as far as it was seen. */
  get firstFree(): LocalDate | null {
    const anyone = { ...this.state.choice, person: null }
    for (let monday = mondayOf(this.today); monday <= this.last; monday = addDays(monday, 7)) {
      const { read, days } = this.times.week(anyone, monday)
      const free = Object.keys(days).sort()[0]
      if (free || !read) return free ?? null
    }
    return null
  }

  /** Who would take it, as far as that is known; null for whoever is free. */
  get taker(): number | null {
    const { choice } = this.state
    if (choice.person !== null) return choice.person
    const held = this.held && this.personOf(this.held.provider)
    const slot = this.chosen
    return held ?? (slot?.people.length === 1 ? (slot.people[0] ?? null) : null)
  }

  get chosen(): Slot | undefined {
    return this.slots(this.shown).find((slot) => slot.start === this.state.choice.start)
  }

  /** The day whose times are shown. */
  get shown(): LocalDate {
    const { choice, exact } = this.state
    const free = Object.keys(this.week.days).filter((day) => this.slots(day).length > 0).sort()
    if (exact || free.length === 0) return choice.day
    return free.find((day) => day >= choice.day) ?? free[0] ?? choice.day
  }

  slots(day: LocalDate): readonly Slot[] {
    return this.times.week(this.state.choice, mondayOf(day)).days[day] ?? []
  }

  personOf(id: string): number | null {
    const at = this.desk.people.findIndex((person) => person.id === id)
    return at < 0 ? null : at
  }

  set(change: Partial<State>, focus?: string) {
    this.state = { ...this.state, ...change }
    if (focus) this.focus = focus
    this.draw()
  }

  /** Puts the focus where an act wants it, once that is drawn. */
  settleFocus(root: Element) {
    if (!this.focus) return
    const target = root.querySelector<HTMLElement>(this.focus)
    this.focus = null
    target?.focus()
  }

  /** The address of a choice on the page of times, or on that of the details. */
  href(choice: Choice = this.state.choice, step: State['step'] = 'choose') {
    const person = step === 'details' ? this.taker : choice.person
    return `${this.desk.home}/book${step === 'details' ? '/details' : ''}?${fieldsOf(this.desk, choice, person)}`
  }

  /** Where more is booked in the same visit. */
  more() {
    return `${this.desk.home}/book/visit?${fieldsOf(this.desk, this.state.choice)}`
  }

  fromAddress(): Pick<State, 'step' | 'choice'> {
    const choice = readChoice(this.desk, new URLSearchParams(location.search), this.today)
    return { choice, step: location.pathname.endsWith('/details') && choice.start ? 'details' : 'choose' }
  }
}
