/** @jsxImportSource preact */
import { forgetMe, toDetails } from './keep'
import type { Me as Known } from './memory'
import type { Store } from './store'
import { say } from './words'

/** Whom this browser knows, before they book as themselves. */
export function Me({ store, me }: { store: Store; me: Known }) {
  const pet = store.offer.pet ? me.pet : ''
  return (
    <section aria-labelledby="me">
      <div class="card me">
        <div><h2 id="me">{say('booking.me', { name: me.name })}</h2><p class="muted body">{pet ? say('booking.me.with-pet', { contact: me.contact, pet }) : me.contact}</p></div>
        <p><button type="button" class="link" onClick={() => toDetails(store)}>{say('booking.me.change')}</button><button type="button" class="link" onClick={() => forgetMe(store)}>{say('booking.me.forget')}</button></p>
      </div>
    </section>
  )
}
