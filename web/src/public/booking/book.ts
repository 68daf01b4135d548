import { dayOf } from '../../shared/i18n/clock'
import { show } from './acts'
import { type Choice, fieldsOf } from './choice'
import { type Problem, firstEmpty, keep, post, refused, settled, toDetails } from './keep'
import { forget, remember } from './memory'
import type { Alternative, FieldName, Store, Typed } from './store'
import { say } from './words'

// Saying who comes, and booking; or taking what is free instead.

/** One of those that are free instead. */
export function takeInstead(store: Store, other: Alternative) {
  const place = store.desk.places.findIndex((each) => each.id === other.location)
  const at = store.desk.places[place]
  const person = store.personOf(other.provider)
  if (!at || person === null) return
  const choice = { ...store.state.choice, place, person, start: other.start, day: dayOf(other.start, at.zone) }
  const details = store.state.step === 'details'
  store.set({ choice, exact: false, lost: null, trouble: null }, details ? firstEmpty(store) : '.slot[aria-current]')
  history.replaceState(null, '', store.href(choice, store.state.step))
  keep(store, choice)
  void show(store)
}

export function type(store: Store, field: FieldName, value: string) {
  const typed = { ...store.state.typed, [field]: value }
  // a fault goes as soon as it is mended; a new one waits until the field is left
  const faults = store.state.faults[field] ? { ...store.state.faults, [field]: faultsOf(typed)[field] } : store.state.faults
  store.set({ typed, faults: clean(faults) })
}

export function leave(store: Store, field: FieldName) {
  if (!store.state.typed[field].trim()) return
  store.set({ faults: clean({ ...store.state.faults, [field]: faultsOf(store.state.typed)[field] }) })
}

type Faults = Partial<Record<FieldName, string>>
const clean = (faults: Record<string, string | undefined>): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault))

/** What can be seen from here; the server looks again. */
function faultsOf(typed: Typed): Faults {
  const faults: Faults = {}
  const contact = typed.contact.trim()
  if (!typed.name.trim()) faults.name = say('booking.fault.name')
  if (!contact) faults.contact = say('booking.fault.contact')
  else if (isMail(contact) && !/^\S+@[^\s@]+\.[^\s@]+$/.test(contact)) faults.contact = say('booking.fault.email')
  else if (!isMail(contact) && contact.replace(/\D/g, '').length < 7) faults.contact = say('booking.fault.phone')
  return faults
}

const isMail = (contact: string) => /[@a-zа-яё]/i.test(contact)

/** The same try carries the same key, so that one whose answer was lost books nothing twice. */
let attempt = { sent: '', key: '' }

export async function confirm(store: Store): Promise<void> {
  const { typed, choice, sending } = store.state
  if (sending || !choice.start) return
  const faults = faultsOf(typed)
  const bad = Object.keys(faults)[0]
  if (bad) return store.set({ faults, told: faults[bad as FieldName] ?? '' }, `#${bad}`)
  store.set({ sending: true, trouble: null })
  await settled()
  if (store.state.choice !== choice) return store.set({ sending: false })
  const answer = await post(store, 'confirm', wish(store, choice, typed))
  if (answer.ok) return booked(store, (answer.body as { href: string }).href)
  store.set({ sending: false })
  const problem = answer.body as Problem | null
  if (!problem?.faults) return refused(store, choice, problem)
  const { email, phone, ...others } = problem.faults
  const found = clean({ ...others, contact: email ?? phone })
  if (store.state.step === 'choose') toDetails(store)
  store.set({ faults: found }, `#${Object.keys(found)[0] ?? 'name'}`)
}

function wish(store: Store, choice: Choice, typed: Typed) {
  const fields = fieldsOf(store.desk, choice, store.taker)
  const { contact, ...others } = typed
  for (const [name, value] of Object.entries({ ...others, [isMail(contact) ? 'email' : 'phone']: contact })) fields.set(name, value.trim())
  const sent = fields.toString()
  if (attempt.sent !== sent) attempt = { sent, key: crypto.getRandomValues(new Uint32Array(4)).join('') }
  fields.set('key', attempt.key)
  return fields
}

/** The booking's own page takes the place of the form, so that going back does not lead to what is done. */
function booked(store: Store, href: string) {
  const { consent, typed, me } = store.state
  const pet = store.offer.pet ? typed : (me ?? { pet: '', species: '' })
  if (consent) remember(store.desk.business, { name: typed.name.trim(), contact: typed.contact.trim(), pet: pet.pet.trim(), species: pet.species })
  else forget(store.desk.business)
  location.replace(href)
}
