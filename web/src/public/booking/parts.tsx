/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { fieldsOf } from './choice'
import type { Offer } from './desk'
import { goOn, isKnown } from './keep'
import type { Store } from './store'
import type { LocalDate } from '../../shared/i18n/clock'
import { longDay, say, shortDay, time, times, zoneOf } from './words'

export function Icon({ name, size = '' }: { name: string; size?: string }) {
  return <svg class={`i ${size}`} aria-hidden="true"><use href={`#${name}`} /></svg>
}

/** A link that acts at once; opened in a new tab, it leads to the same. */
export function Act(props: { href: string; act: () => void; class: string; current?: 'true' | 'date' | undefined; label?: string; keys?: string; at?: string; children: ComponentChildren }) {
  const { href, act, label, current, keys, at, children } = props
  return (
    <a
      class={props.class} href={href} aria-current={current} aria-label={label} title={label} data-keys={keys} data-at={at}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        act()
      }}
    >{children}</a>
  )
}

/** The lesser of two: what the offer says, or what whoever is chosen does differently. */
export function own(offer: Offer, person: number | null) {
  return (person !== null && offer.own?.[person]) || offer
}

/** What is chosen with all that is had with it: its words, its price and its length. */
function chosen(store: Store) {
  const { offer, taker, state: { choice } } = store
  const terms = own(offer, taker)
  const extras = (offer.extras ?? []).filter(({ id }) => choice.extras.includes(id))
  return {
    name: [offer.name, ...extras.map(({ name }) => name)].join(' + '),
    price: [terms.price, ...extras.flatMap(({ price }) => price ?? [])].join(' + '),
    minutes: extras.reduce((sum, { minutes = 0 }) => sum + minutes, terms.minutes),
    duration: terms.duration,
  }
}

const LEVELS = 10

/** How much of a day is free, from 1 to 10: its free starts among all that its hours hold. */
export function level(store: Store, day: LocalDate, count: number) {
  const open = store.place.open?.[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 0
  const all = Math.max(count, Math.trunc(open / store.offer.step))
  return all === 0 ? 1 : Math.min(LEVELS, Math.max(1, Math.ceil((count * LEVELS) / all)))
}

export function takerName(store: Store) {
  const { taker, desk } = store
  return (taker !== null && desk.people[taker]?.name) || say('booking.first-free')
}

export function Strip({ kind, icon, role, id, children }: { kind: string; icon: string; role: 'alert' | 'status' | 'note'; id?: string; children: ComponentChildren }) {
  return <div class={`strip ${kind} told`} role={role} id={id} tabIndex={id ? -1 : undefined}><Icon name={icon} /><div>{children}</div></div>
}

/** What is about to be booked, beside the times on a wide screen. */
export function Summary({ store, children }: { store: Store; children: ComponentChildren }) {
  const { offer, place, state: { choice }, desk } = store
  const { start } = choice
  const terms = chosen(store)
  const day = choice.day
  return (
    <aside class="card side" aria-labelledby="s4">
      <h2 id="s4">{say('booking.yours')}</h2>
      <dl>
        <div><dt>{say('booking.service')}</dt><dd>{terms.name}, {terms.duration}</dd></div>
        <div><dt>{say('booking.with')}</dt><dd>{takerName(store)}</dd></div>
        <div>
          <dt>{say('booking.when-label')}</dt>
          <dd>
            {start ? <>{longDay(place, day)}<br />{times(place, start, terms.minutes)}</> : <span class="muted">{say('booking.choose-time')}</span>}
            <span class="sub">{zoneOf(place, start ?? desk.now)}</span>
          </dd>
        </div>
        <div><dt>{say('booking.where-label')}</dt><dd>{offer.where[choice.place]}</dd></div>
      </dl>
      <p class="tot"><span>{offer.pay}</span><b>{terms.price}</b></p>
      {children}
      {offer.small && <p class="small muted">{offer.small}</p>}
    </aside>
  )
}

/** The same in the bar of a phone. */
export function Stick({ store, children }: { store: Store; children: ComponentChildren }) {
  const { place, state: { choice } } = store
  const { name, price } = chosen(store)
  const { start } = choice
  return (
    <div class="stick" role="region" aria-label={say('booking.yours')}>
      <div class="what">
        <b>{start ? `${name}, ${shortDay(place, choice.day)}, ${time(place, start)}` : name}</b>
        <span>{start ? `${takerName(store)} · ${price}` : `${price} · ${say('booking.choose-time')}`}</span>
      </div>
      {children}
    </div>
  )
}

/** On to the details, or straight to the booking for whoever is remembered. */
export function Go({ store, short = false }: { store: Store; short?: boolean }) {
  const { choice, sending } = store.state
  const words = isKnown(store) && choice.start ? (short ? 'booking.confirm.short' : 'booking.confirm') : 'booking.continue'
  return (
    <button class="btn primary big" form="hold" disabled={!choice.start} aria-busy={sending}>
      {sending && <span class="spin" />}{say(words)}
    </button>
  )
}

/** Should the script go away meanwhile, the form still leads on. */
export function Fallback({ store }: { store: Store }) {
  const { desk, state: { choice } } = store
  return (
    <form id="hold" method="post" action={`${desk.home}/book`} onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void goOn(store) }}>
      {[...fieldsOf(desk, choice)].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    </form>
  )
}
