import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { type Choice, mondayOf } from './choice'
import type { Store } from './store'
import { fullDay, say } from './words'

// What a visitor can do with the times, and what follows from it.

/** Shows what is chosen: reads its week, what may be turned to next, and where the next free day is if this has none. */
export async function show(store: Store): Promise<void> {
  const { choice, hold } = store.state
  await store.times.ask(choice, store.monday, 1, hold?.id)
  if (store.state.choice !== choice) return
  if (store.slots(store.shown).length === 0 && store.week.read !== 0) await seek(store, choice)
  for (const days of [7, -7]) {
    const monday = addDays(store.monday, days)
    if (monday >= mondayOf(store.today) && monday <= store.last) void store.times.ask(choice, monday, 1, hold?.id)
  }
}

async function seek(store: Store, choice: Choice) {
  const free = Object.keys(store.week.days).filter((day) => day > store.shown && store.slots(day).length > 0).sort()
  const next = free[0] ?? (await store.times.next(choice, addDays(store.monday, 7)).catch(() => undefined))
  if (store.state.choice !== choice) return
  if (next && store.state.seeking) return choose(store, { ...choice, day: next }, { push: false })
  store.set({ next })
}

function choose(store: Store, choice: Choice, how: { exact?: boolean; seeking?: boolean; month?: LocalDate | null; push?: boolean } = {}) {
  const { exact = false, seeking = false, month = null, push = true } = how
  store.set({ choice, exact, seeking, month, next: undefined, lost: null, trouble: null, gone: false })
  history[push ? 'pushState' : 'replaceState'](null, '', store.href())
  void show(store).then(() => told(store))
}

/** Says what a choice has brought to whoever does not see it. */
function told(store: Store) {
  if (store.state.step !== 'choose' || store.state.month) return
  const day = fullDay(store.place, store.shown)
  const count = store.slots(store.shown).length
  store.set({ told: count ? say('booking.day.free', { day, count }) : say('booking.day.none', { day }) })
}

export function pickOffer(store: Store, offer: number) {
  const { choice } = store.state
  const wanted = store.desk.offers[offer]
  if (!wanted) return
  const place = wanted.places.includes(choice.place) ? choice.place : (wanted.places[0] ?? 0)
  const only = wanted.people.length === 1 ? (wanted.people[0] ?? null) : null
  const person = choice.person !== null && wanted.people.includes(choice.person) ? choice.person : only
  choose(store, { offer, place, person, day: store.today, start: null, extras: [] }, { seeking: true })
}

/** One thing more with it, or less; the day stays. */
export function turnExtra(store: Store, id: string) {
  choose(store, { ...store.state.choice, extras: turned(store.state.choice.extras, id), day: store.shown, start: null })
}

export const turned = (extras: readonly string[], id: string) => (extras.includes(id) ? extras.filter((each) => each !== id) : [...extras, id])

export function pickPlace(store: Store, place: number) {
  choose(store, { ...store.state.choice, place, day: store.today, start: null }, { seeking: true })
}

/** The same day with somebody else, if they are free on it; else their first free one. */
export function pickPerson(store: Store, person: number | null) {
  choose(store, { ...store.state.choice, person, day: store.shown, start: null }, { seeking: true })
}

export function toDay(store: Store, day: LocalDate, exact = true) {
  choose(store, { ...store.state.choice, day, start: null }, { exact })
}

/** The week before or after; whole months are turned while one is shown. */
export function turn(store: Store, by: 1 | -1) {
  const { month } = store.state
  if (month) return void showMonth(store, monthFrom(month, by))
  const day = addDays(store.monday, 7 * by)
  choose(store, { ...store.state.choice, day: day > store.today ? day : store.today, start: null })
}

export async function showMonth(store: Store, month: LocalDate | null) {
  if (!month) return store.set({ month })
  const { Month } = await import('./Month')
  store.set({ month, Month })
  const first = mondayOf(month)
  const weeks = (Date.parse(mondayOf(addDays(monthFrom(month, 1), -1))) - Date.parse(first)) / (7 * 86_400_000) + 1
  void store.times.ask(store.state.choice, first, weeks, store.state.hold?.id)
}

export function monthFrom(first: LocalDate, months: number): LocalDate {
  const date = new Date(`${first}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** Going back and forth: the address says what to show. */
export function follow(store: Store) {
  const { choice, step } = store.fromAddress()
  const same = choice.day === store.state.choice.day && choice.offer === store.state.choice.offer
  store.set({ choice, step, exact: same && store.state.exact, seeking: false, month: null, next: undefined, trouble: null })
  void show(store)
}
