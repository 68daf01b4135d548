/** @jsxImportSource preact */
import { dayOf } from '../../shared/i18n/clock'
import { takeInstead } from './book'
import { Icon, own } from './parts'
import type { Alternative, FieldName, Store } from './store'
import { say, time, when, zoneOf } from './words'

/** Somebody was faster: what is free nearby, each one tap away. */
export function Lost({ store }: { store: Store }) {
  const { lost, typed, me } = store.state
  if (!lost) return null
  const kept = (Object.keys(typed) as FieldName[]).some((field) => field !== 'species' && typed[field].trim() && typed[field] !== (field === 'note' ? '' : me?.[field]))
  return (
    <div id="lost">
      <div class="strip warning told" role="alert">
        <Icon name="clock" />
        <p><span class="strong">{say('booking.taken', { time: time(store.place, lost.start) })}</span> {say(kept ? 'booking.taken.safe' : 'booking.taken.free')}</p>
      </div>
      {lost.others.length === 0
        ? <p class="told muted">{say('booking.taken.none')}</p>
        : (
          <ul class="altn" aria-label={say('booking.taken.pick')}>
            {lost.others.map((other) => (
              <li key={other.start + other.provider}>
                <button type="button" onClick={() => takeInstead(store, other)}>{at(store, other)}<small>{who(store, other)}</small></button>
              </li>
            ))}
          </ul>
        )}
      <p class="zone"><Icon name="globe" size="i-s" /><span>{zoneOf(store.place, lost.start)}</span></p>
    </div>
  )
}

function at(store: Store, other: Alternative) {
  const place = store.desk.places.find((each) => each.id === other.location) ?? store.place
  return when(place, other.start, dayOf(other.start, place.zone), store.today, store.tomorrow)
}

function who(store: Store, other: Alternative) {
  const person = store.personOf(other.provider)
  const name = (person !== null && store.desk.people[person]?.name) || ''
  const { person: wanted } = store.state.choice
  const same = wanted !== null && wanted !== person && own(store.offer, person).price === own(store.offer, wanted).price
  return same ? say('booking.same-price', { name }) : name
}
