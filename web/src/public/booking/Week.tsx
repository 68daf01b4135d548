/** @jsxImportSource preact */
import { addDays, dayOf, offsetMinutes, viewerZone } from '../../shared/i18n/clock'
import { monthFrom, showMonth, toDay, turn } from './acts'
import { pickSlot } from './keep'
import { Act, Icon, level, takerName } from './parts'
import type { Store } from './store'
import type { Slot } from './times'
import { fullDay, longDay, month as monthName, ownTime, ownZone, say, time, weekday, zoneOf } from './words'

const PARTS = [['booking.morning', 0], ['booking.afternoon', 720], ['booking.evening', 1020]] as const

export function When({ store }: { store: Store }) {
  const { month, Month } = store.state
  const shown = month ?? store.shown
  const from = month ?? store.monday
  const to = month ? monthFrom(month, 1) : addDays(store.monday, 7)
  return (
    <section aria-labelledby="when">
      <div class="h2r">
        <h2 id="when">{say('booking.when')}</h2>
        <button
          type="button" class="month" aria-expanded={month !== null} aria-label={say(month ? 'booking.month.hide' : 'booking.month.show', { month: monthName(store.place, shown) })}
          onClick={() => void showMonth(store, month ? null : `${shown.slice(0, 8)}01`)}
        >{monthName(store.place, shown)}<Icon name="chevron-down" size="i-s" /></button>
        <span class="wk">
          <Turn store={store} by={-1} able={from > store.today} label={say(month ? 'booking.month.before' : 'booking.week.before')} />
          <Turn store={store} by={1} able={to <= store.last} label={say(month ? 'booking.month.after' : 'booking.week.after')} />
        </span>
      </div>
      {month && Month ? <Month store={store} month={month} /> : <><Days store={store} /><Slots store={store} /></>}
      <Zone store={store} />
      <p class="told"><a class="link" rel="nofollow" href={store.href({ ...store.state.choice, start: null }).replace('/book', '/wait')}>{say('booking.wait')}</a></p>
    </section>
  )
}

function Turn({ store, by, able, label }: { store: Store; by: 1 | -1; able: boolean; label: string }) {
  return (
    <button type="button" class="btn icon quiet" disabled={!able} aria-label={label} title={label} onClick={() => turn(store, by)}>
      <Icon name={by < 0 ? 'chevron-left' : 'chevron-right'} />
    </button>
  )
}

function Days({ store }: { store: Store }) {
  const { choice } = store.state
  const loading = store.week.read === null
  const days = Array.from({ length: 7 }, (_, i) => addDays(store.monday, i))
  return (
    <div class="days" data-row aria-busy={loading}>
      {days.map((day) => {
        const count = store.slots(day).length
        const bookable = day >= store.today && day <= store.last
        const names = <><small>{weekday(store.place, day)}</small><b>{Number(day.slice(8))}</b></>
        if (!bookable) return <div key={day} class="day off">{names}<span class="sr">, {say('booking.day.none', { day: fullDay(store.place, day) })}</span></div>
        const said = loading ? fullDay(store.place, day) : say(count ? 'booking.day.free' : 'booking.day.none', { day: fullDay(store.place, day), count })
        return (
          <Act
            key={day} class={`day ${loading || count ? '' : 'off'}`} href={`${store.href({ ...choice, day, start: null })}#when`}
            current={day === store.shown && !loading ? 'date' : undefined} act={() => toDay(store, day)}
          >{names}{loading ? <i class="bone" /> : count > 0 && <i class={`f${level(store, day, count)}`} />}<span class="sr">, {said}</span></Act>
        )
      })}
    </div>
  )
}

function Slots({ store }: { store: Store }) {
  const { week, state: { lost, details } } = store
  if (week.read === null) return <div class="slots bones" role="status" aria-label={say('booking.loading')}>{Array.from({ length: 12 }, (_, i) => <span key={i} class="slot bone" />)}</div>
  if (week.read === 0) return <Failed />
  const slots = store.slots(store.shown)
  return (
    <>
      {lost && details && <details.Lost store={store} />}
      {slots.length === 0 ? <Empty store={store} /> : PARTS.map(([name, from], i) => {
        const part = slots.filter((slot) => slot.minute >= from && slot.minute < (PARTS[i + 1]?.[1] ?? Infinity))
        return part.length > 0 && <Part key={name} store={store} name={say(name)} slots={part} first={part[0] === slots[0]} />
      })}
      {slots.some(({ fits }) => fits) && <p class="dots">{say('booking.fits')}</p>}
    </>
  )
}

function Part({ store, name, slots, first }: { store: Store; name: string; slots: readonly Slot[]; first: boolean }) {
  return <><h3 class={`grp${first ? ' first' : ''}`}>{name}</h3><div class="slots" data-row>{slots.map((slot) => <Time key={slot.start} store={store} slot={slot} />)}</div></>
}

function Time({ store, slot }: { store: Store; slot: Slot }) {
  const { place, state: { choice } } = store
  const current = slot.start === choice.start
  const only = choice.person ?? (slot.people.length === 1 ? (slot.people[0] ?? null) : null)
  const name = current ? takerName(store) : ((only !== null && store.desk.people[only]?.name) || say('booking.first-free'))
  const said = say('booking.slot', { day: longDay(place, store.shown), zone: zoneOf(place, slot.start), name })
  const zone = viewerZone()
  return (
    <Act class={slot.fits ? 'slot fits' : 'slot'} href={`${store.href({ ...choice, start: slot.start })}#when`} at={slot.start} current={current ? 'true' : undefined} act={() => pickSlot(store, slot.start)}>
      {time(place, slot.start)}<span class="sr">, {said}</span>{differs(store, slot.start) && <span class="yours">{ownTime(place, slot.start, zone)}</span>}
    </Act>
  )
}

/** Whether the visitor's clock shows something else than the place's. */
const differs = (store: Store, at: string) => offsetMinutes(at, store.place.zone) !== offsetMinutes(at, viewerZone())

function Zone({ store }: { store: Store }) {
  const at = store.slots(store.shown)[0]?.start ?? `${store.shown}T12:00:00Z`
  return (
    <p class="zone">
      <Icon name="globe" size="i-s" />
      <span>{zoneOf(store.place, at)}{differs(store, at) && `. ${say('booking.own-zone', { zone: ownZone(viewerZone(), at) })}`}</span>
    </p>
  )
}

function Empty({ store }: { store: Store }) {
  const { next, exact } = store.state
  const { phone } = store.place
  const { rests } = store.times
  const all = next === null && !exact
  return (
    <div class="none">
      <p>{rests ? say('booking.rests', { when: `${longDay(store.place, dayOf(rests, store.place.zone))}, ${time(store.place, rests)}` }) : all ? say('booking.none.at-all') : exact ? say('booking.none.day', { day: longDay(store.place, store.shown) }) : say('booking.none.week')}</p>
      {next && <Act class="link" href={store.href({ ...store.state.choice, day: next, start: null })} act={() => toDay(store, next, false)}>{say('booking.none.next', { day: longDay(store.place, next) })}</Act>}
      {next === undefined && <span class="bone line" />}
      {next === null && <p class="muted body">{phone ? say('booking.none.other', { phone }) : say('booking.none.other-only')}</p>}
    </div>
  )
}

function Failed() {
  return (
    <div class="none" role="alert">
      <p>{say('booking.failed')}</p>
      <button type="button" class="link" onClick={() => location.reload()}>{say('booking.failed.again')}</button>
    </div>
  )
}
