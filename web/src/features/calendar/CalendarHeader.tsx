import { Suspense, lazy, useState } from 'react'
import { type LocalDate, addDays, sameClock, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { Button, IconButton } from '../../shared/ui/Button'
import { Segmented } from '../../shared/ui/Segmented'
import { FilterButton } from './FilterButton'
import { monthsOn } from './geometry'
import { type Item, type Person, summary } from './model'
import { type CalendarSearch, type View, viewsOf } from './search'

const loadMonth = () => import('./MonthJump')
const MonthJump = lazy(loadMonth)

interface Props {
  search: CalendarSearch
  view: View
  /** Whether there are rooms or equipment to show. */
  rooms: boolean
  day: LocalDate
  /** First and last day in sight. */
  first: LocalDate
  last: LocalDate
  today: LocalDate
  zone: string
  now: Date
  items: readonly Item[] | undefined
  people: readonly Person[]
  places: readonly { readonly id: string; readonly name: string }[]
  onSearch: (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) => void
  onNew: () => void
  /** Stops online booking for a while; absent while it is stopped already. */
  onRest: (() => void) | undefined
}

/** Which days, what they hold, how they are seen, and the one act: a new appointment. */
export function CalendarHeader({ search, view, rooms, day, first, last, today, zone, now, items, people, places, onSearch, onNew, onRest }: Props) {
  const { t, format } = useSpeech()
  const [jumping, setJumping] = useState(false)
  const days = view === 'week' ? 7 : 1
  const month = view === 'month'
  const go = (to: LocalDate) => onSearch({ day: to === today ? undefined : to })
  const step = (by: -1 | 1) => go(month ? monthsOn(day, by) : addDays(day, by * days))
  const [back, on, home] = [() => step(-1), () => step(1), () => go(today)]
  useShortcuts({
    '[': back, ']': on, t: home, c: onNew,
    d: () => onSearch({ view: 'day' }), ...(rooms && { r: () => onSearch({ view: 'rooms' }) }), w: () => onSearch({ view: 'week' }), m: () => onSearch({ view: 'month' }), l: () => onSearch({ view: 'list' }),
  })

  const title = month ? format.monthYear(day) : first === last ? format.dayTitle(first) : format.dayRange(first, last)
  const short = month ? format.monthYear(day) : first === last ? format.shortDate(first) : format.dayRangeShort(first, last)
  const elsewhere = sameClock(now, zone, viewerZone()) ? undefined : format.zone(zone, now)
  return (
    <header className="top cal-top">
      <h1 className="title">
        <button type="button" aria-expanded={jumping} onPointerEnter={() => void loadMonth()} onClick={() => setJumping(!jumping)} title={t('calendar.jump')}>
          <span className="desk">{title}</span><span className="phone">{short}</span>
        </button>
      </h1>
      <div className="datenav">
        <IconButton icon="chevron-left" label={t(month ? 'calendar.month.before' : days === 7 ? 'move.earlier' : 'today.before')} onClick={back} />
        <IconButton icon="chevron-right" label={t(month ? 'calendar.month.after' : days === 7 ? 'move.later' : 'today.after')} onClick={on} />
      </div>
      <Button className="to-today desk" onClick={home}>{t('nav.today')} <kbd>t</kbd></Button>
      {items && <Sum items={items} elsewhere={elsewhere} />}
      <span className="push" />
      <span className="desk">
        <Segmented<View> label={t('calendar.view')} value={view} onChoose={(to) => onSearch({ view: to })} choices={viewsOf(rooms).map((value) => ({ value, label: t(`calendar.view.${value}`) }))} />
      </span>
      <FilterButton search={search} view={view} rooms={rooms} people={people} places={places} onSearch={onSearch} />
      {onRest && <IconButton icon="pause" label={t('calendar.rest')} onClick={onRest} />}
      <Button look="primary" icon="plus" className="desk" onClick={onNew}>{t('calendar.new.act')} <kbd>c</kbd></Button>
      <IconButton look="primary" icon="plus" className="phone" label={t('calendar.new')} onClick={onNew} />
      {jumping && (
        <Suspense>
          <MonthJump day={day} today={today} onDay={(to) => { setJumping(false); go(to) }} onClose={() => setJumping(false)} />
        </Suspense>
      )}
    </header>
  )
}

function Sum({ items, elsewhere }: { items: readonly Item[]; elsewhere: string | undefined }) {
  const { t, format } = useSpeech()
  const { count, waiting, pending } = summary(items)
  const part = (id: 'calendar.sum.count' | 'calendar.sum.waiting' | 'calendar.sum.pending', of: number) => {
    const number = format.number(of)
    const [before = '', after = ''] = t(id, { count: of }).split(number)
    return <span>{before}<b>{number}</b>{after}</span>
  }
  return (
    <p className="sum desk">
      {part('calendar.sum.count', count)}
      {waiting > 0 && part('calendar.sum.waiting', waiting)}
      {pending > 0 && part('calendar.sum.pending', pending)}
      {elsewhere && <span>{elsewhere}</span>}
    </p>
  )
}
