/** @jsxImportSource preact */
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { monthFrom, toDay } from './acts'
import { mondayOf } from './choice'
import { Act, level } from './parts'
import type { Store } from './store'
import { fullDay, say, weekday } from './words'

/** A whole month: one tap goes to a day. */
export function Month({ store, month }: { store: Store; month: LocalDate }) {
  const first = mondayOf(month)
  const end = monthFrom(month, 1)
  const weeks = Math.ceil((Date.parse(end) - Date.parse(first)) / (7 * 86_400_000))
  const days = Array.from({ length: weeks * 7 }, (_, i) => addDays(first, i))
  return (
    <div class="whole">
      <div class="days heads" aria-hidden="true">{days.slice(0, 7).map((day) => <small key={day}>{weekday(store.place, day)}</small>)}</div>
      <div class="days" data-row>{days.map((day) => <Cell key={day} store={store} day={day} inside={day >= month && day < end} />)}</div>
    </div>
  )
}

function Cell({ store, day, inside }: { store: Store; day: LocalDate; inside: boolean }) {
  const { choice } = store.state
  const loading = store.times.week(choice, mondayOf(day)).read === null
  const count = store.slots(day).length
  const full = fullDay(store.place, day)
  if (!inside) return <span />
  if (day < store.today || day > store.last) return <span class="day off"><b>{Number(day.slice(8))}</b></span>
  return (
    <Act
      class={`day ${loading || count ? '' : 'off'}`} href={store.href({ ...choice, day, start: null })}
      current={day === store.shown ? 'date' : undefined} act={() => toDay(store, day)}
    >
      <b>{Number(day.slice(8))}</b>{loading ? <i class="bone" /> : count > 0 && <i class={`f${level(store, day, count)}`} />}
      <span class="sr">, {loading ? full : say(count ? 'booking.day.free' : 'booking.day.none', { day: full, count })}</span>
    </Act>
  )
}
