import { show } from './acts'
import { type Choice, fieldsOf } from './choice'
import type { Kept } from './desk'
import { forget } from './memory'
import { type Alternative, NOTHING, type State, type Store } from './store'
import { say, time } from './words'

// Keeping a time, saying who comes, and booking.

export interface Problem {
  readonly detail?: string
  readonly alternatives?: readonly Alternative[]
  readonly faults?: Readonly<Record<string, string>>
}

const TEN_MINUTES = 10

/** One after the other: a second choice lets the first one go. */
let queue: Promise<unknown> = Promise.resolve()

let asked: Choice | null = null

/** Done once the time chosen last is kept, or lost. */
export const settled = () => queue

/** A tap on a time: it is chosen at once, and kept as soon as the server agrees. */
export function pickSlot(store: Store, start: string) {
  const choice = { ...store.state.choice, start, day: store.shown }
  if (store.state.choice.start === start) return
  store.set({ choice, lost: null, trouble: null, gone: false })
  history.replaceState(null, '', store.href())
  keep(store, choice)
  void more(store).catch(() => null)
}

export function keep(store: Store, choice: Choice) {
  if (asked === choice) return
  asked = choice
  queue = queue.then(async () => {
    if (store.state.choice !== choice) return
    const answer = await post(store, 'hold', fieldsOf(store.desk, choice))
    if (!answer.ok) asked = null
    if (!answer.ok) return refused(store, choice, answer.body as Problem | null)
    const hold = answer.body as Kept
    store.set({ hold: { ...hold, until: Date.now() + hold.seconds * 1000 } })
    if (store.state.choice !== choice) return
    if (store.state.step === 'details') history.replaceState(null, '', store.href(choice, 'details'))
    store.set({ told: say('booking.held', { time: time(store.place, hold.start), minutes: TEN_MINUTES }) })
  })
}

/** Somebody was faster, or it did not come through. What was typed stays either way. */
export async function refused(store: Store, choice: Choice, problem: Problem | null) {
  await more(store).catch(() => null)
  if (store.state.choice !== choice) return
  if (!problem?.alternatives) {
    store.set({ trouble: problem?.detail ?? say('booking.offline') }, '#trouble')
    return
  }
  store.times.stale()
  const day = store.shown
  store.set({ choice: { ...choice, day, start: null }, hold: null, lost: { start: choice.start ?? '', others: problem.alternatives } }, '#lost button')
  if (store.state.step === 'choose') history.replaceState(null, '', store.href())
  void show(store)
}

/** What asks who comes: fetched when a time is tapped, since nobody needs it before. */
export async function more(store: Store): Promise<State['details']> {
  const details = store.state.details ?? (await import('./details'))
  if (!store.state.details) store.set({ details })
  return details
}

/** On to who comes; a visitor who is remembered has said so already. */
export async function goOn(store: Store) {
  if (!store.state.choice.start) return
  try {
    const details = await more(store)
    if (isKnown(store)) await details?.confirm(store)
    else toDetails(store)
  } catch {
    store.set({ trouble: say('booking.offline') }, '#trouble')
  }
}

export function toDetails(store: Store) {
  if (!store.held) keep(store, store.state.choice)
  store.set({ step: 'details', trouble: null, faults: {} }, firstEmpty(store))
  history.pushState(null, '', store.href(store.state.choice, 'details'))
  scrollTo({ top: 0 })
  dispatchEvent(new Event('tend:step'))
}

export function toTimes(store: Store) {
  store.set({ step: 'choose', lost: null, trouble: null }, '.slot[aria-current]')
  history.pushState(null, '', store.href())
}

/** Whether all that this booking needs to know of them was remembered. */
export function isKnown(store: Store): boolean {
  const { me } = store.state
  return !!me?.name && !!me.contact && (!store.offer.pet || !!me.species)
}

export function firstEmpty(store: Store) {
  const { typed } = store.state
  return typed.name.trim() && !typed.contact.trim() ? '#contact' : '#name'
}

/** One tap, and this browser knows nothing of them. */
export function forgetMe(store: Store) {
  forget(store.desk.business)
  store.set({
    me: null, consent: false, typed: { ...NOTHING, note: store.state.typed.note },
    told: say('booking.me.forgotten'),
  }, store.state.step === 'details' ? '#name' : '.slot[aria-current], .day[aria-current]')
}

/** In a frame on another site no cookie tells who this is and what they keep. */
export async function post(store: Store, act: 'hold' | 'confirm', fields: URLSearchParams): Promise<{ ok: boolean; body: unknown }> {
  const { visitor, home } = store.desk
  if (visitor) fields.set('visitor', visitor)
  if (visitor && store.state.hold) fields.set('hold', store.state.hold.id)
  try {
    const answer = await fetch(`${home}/book/${act}`, { method: 'POST', body: fields, headers: { Accept: 'application/json' } })
    const body: unknown = await answer.json().catch(() => null)
    return { ok: answer.ok && body !== null, body }
  } catch {
    return { ok: false, body: null }
  }
}
