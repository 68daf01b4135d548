/** @jsxImportSource preact */
import { pickOffer, pickPerson, pickPlace, turnExtra, turned } from './acts'
import { Act, Fallback, Go, Icon, Stick, Strip, Summary } from './parts'
import { Me } from './Me'
import type { Store } from './store'
import { When } from './Week'
import { say, shortDay } from './words'

const SHOWN = 4

/** What, with whom and when. */
export function Choose({ store }: { store: Store }) {
  const { offer, desk, state: { trouble, choice, me, gone } } = store
  return (
    <>
      <main class="pane two" id="main">
        <div>
          {trouble && <Strip kind="warning" icon="circle-alert" role="alert" id="trouble"><p>{trouble}</p></Strip>}
          {gone && <Strip kind="warning" icon="clock" role="status"><p>{say('booking.gone')}</p></Strip>}
          {desk.premium && <Strip kind="info" icon="sparkles" role="note"><p>{desk.premium}</p></Strip>}
          {offer.places.length > 1 && <Places store={store} />}
          <Offers store={store} />
          {offer.extras && <Extras store={store} />}
          <p class="more-of"><a class="link" href={store.more()}><Icon name="plus" size="i-s" />{desk.more}</a></p>
          <section aria-labelledby="s2" id="who"><h2 id="s2">{say('booking.who')}</h2><People store={store} /></section>
          <When store={store} />
          {me && choice.start && <Me store={store} me={me} />}
        </div>
        <Summary store={store}><Go store={store} /></Summary>
      </main>
      <footer class="pane"><p class="by">{say('booking.by')}</p></footer>
      <Fallback store={store} />
      <Stick store={store}><Go store={store} short /></Stick>
      <p class="sr" role="status" key={desk.business}>{store.state.told}</p>
    </>
  )
}

function Places({ store }: { store: Store }) {
  const { choice } = store.state
  return (
    <section aria-labelledby="s0">
      <h2 id="s0">{say('booking.where.q')}</h2>
      <div class="places">
        {store.offer.places.map((place) => (
          <Act key={place} class="place" href={store.href({ ...choice, place, start: null })} current={place === choice.place ? 'true' : undefined} act={() => pickPlace(store, place)}>{store.desk.places[place]?.name}</Act>
        ))}
      </div>
    </section>
  )
}

function Offers({ store }: { store: Store }) {
  const { offers } = store.desk
  const first = offers.length > SHOWN + 1 ? SHOWN : offers.length
  return (
    <section aria-labelledby="s1">
      <h2 id="s1">{say('booking.what')}</h2>
      <ul class="opts">
        {offers.slice(0, first).map((_, at) => <li key={at}><Row store={store} at={at} /></li>)}
        {first < offers.length && (
          <li>
            <details open={store.state.choice.offer >= first}>
              <summary class="more">{say('booking.services.all', { count: offers.length })}<Icon name="chevron-down" size="i-s" /></summary>
              <ul>{offers.slice(first).map((_, at) => <li key={at}><Row store={store} at={first + at} /></li>)}</ul>
            </details>
          </li>
        )}
      </ul>
    </section>
  )
}

function Extras({ store }: { store: Store }) {
  const { choice } = store.state
  return (
    <section aria-labelledby="s5" id="extras">
      <h2 id="s5">{say('booking.extras')}</h2>
      <ul class="places">
        {store.offer.extras?.map(({ id, name, price }) => (
          <li key={id}>
            <Act class="place" href={store.href({ ...choice, extras: turned(choice.extras, id), start: null })} current={choice.extras.includes(id) ? 'true' : undefined} act={() => turnExtra(store, id)}>{name}{price && ` · ${price}`}</Act>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ store, at }: { store: Store; at: number }) {
  const offer = store.desk.offers[at]
  const { choice } = store.state
  return offer && (
    <Act class="opt" href={`${store.href({ ...choice, offer: at, start: null })}#who`} current={at === choice.offer ? 'true' : undefined} act={() => pickOffer(store, at)}>
      <span class="tick"><Icon name="check" /></span><span class="nm">{offer.name}</span><span class="pr">{offer.price}</span><span class="ds">{offer.about}</span><span class="du">{offer.duration}</span>
    </Act>
  )
}

function People({ store }: { store: Store }) {
  const { desk, offer, state: { choice } } = store
  const many = offer.people.length > 1
  return (
    <ul class="whos">
      {many && (
        <li key="any">
          <Act class="who" href={`${store.href({ ...choice, person: null, start: null })}#when`} current={choice.person === null ? 'true' : undefined} act={() => pickPerson(store, null)}>
            <span class="any"><Icon name="sparkles" /></span><b>{say('booking.first-free')}</b><span class="r">{first(store)}</span>
          </Act>
        </li>
      )}
      {offer.people.map((at) => {
        const person = desk.people[at]
        return person && (
          <li key={person.id}>
            <Act class="who" href={`${store.href({ ...choice, person: at, start: null })}#when`} current={choice.person === at ? 'true' : undefined} act={() => pickPerson(store, at)}>
              <span class={`ava z-m pv-${person.hue}`} aria-hidden="true" data-i={person.initials} /><b>{person.name}</b><span class="r">{person.role}</span>
            </Act>
          </li>
        )
      })}
    </ul>
  )
}

/** The first free day with anyone, as far as it is known: "Today", "Tomorrow" or "Wed 25 Nov". */
function first(store: Store) {
  const day = store.firstFree
  if (!day) return ''
  if (day === store.today) return say('booking.today')
  return day === store.tomorrow ? say('booking.tomorrow') : shortDay(store.place, day)
}
