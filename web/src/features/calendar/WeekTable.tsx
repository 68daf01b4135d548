import type { CSSProperties } from 'react'
import { type LocalDate, addDays, dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { isOff } from '../scheduling'
import { type Span, clockRuler, visible } from './geometry'
import { type Diary, type Track, isAway, load, spanOn, tracks as tracksOf, whyAway } from './model'
import type { CalendarSearch } from './search'

interface Props {
  diary: Diary
  first: LocalDate
  today: LocalDate
  zone: string
  chosen: readonly string[] | undefined
  onSearch: (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) => void
}

/** Everybody's week: a row for each person, a cell for each day with its visits to scale. A cell opens the day, a name the week. */
export default function WeekTable({ diary, first, today, zone, chosen, onSearch }: Props) {
  const { t, format } = useSpeech()
  const days = Array.from({ length: 7 }, (_, index) => clockRuler(addDays(first, index), zone))
  const all = tracksOf(diary, days, ({ id }) => !chosen || chosen.includes(id))
  const within = visible(all.flatMap(({ open, items, ruler }) => [...open, ...items.map((item) => spanOn(ruler, item))]), 1440)
  const people = all.filter((_, index) => index % 7 === 0).map(({ person }) => person)
  return (
    <div className="scroll weekly">
      <table>
        <thead>
          <tr>
            <th scope="col"><span className="sr">{t('panel.with')}</span></th>
            {days.map(({ day }) => (
              <th key={day} scope="col" className={day === today ? 'today' : ''}>
                <button type="button" onClick={() => onSearch({ view: 'day', day })}>
                  <span aria-hidden="true"><span className="small">{format.weekdayShort(day)}</span> <b className="lead strong">{dateParts(day).day}</b></span>
                  <span className="sr">{t('calendar.openDay', { day: format.longDate(day) })}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.id} className={hueClass(person.hue)}>
              <th scope="row">
                <button type="button" className="row gap-2.5" onClick={() => onSearch({ provider: person.id })}>
                  <Avatar initials={person.initials} hue={person.hue} />
                  <span className="min-w-0"><span className="strong trunc block">{person.name}</span>{person.title && <span className="small muted trunc block font-regular">{person.title}</span>}</span>
                </button>
              </th>
              {all.slice(row * 7, row * 7 + 7).map((track) => (
                <td key={track.key} className={track.day.date === today ? 'today' : ''}>
                  <Cell track={track} within={within} onOpen={() => onSearch({ view: 'day', day: track.day.date, provider: person.id })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ track, within, onOpen }: { track: Track; within: Span; onOpen: () => void }) {
  const { t, format } = useSpeech()
  const { day, open, items, ruler, person } = track
  const kept = items.filter((item) => !isOff(item))
  const percent = load(day)
  if (open.length === 0 && kept.length === 0) return <span className="shut small muted">{isAway(day) ? t('calendar.off', whyAway(day)) : t('calendar.closed')}</span>
  return (
    <button type="button" onClick={onOpen} style={{ '--load': `${percent ?? 0}%` } as CSSProperties}>
      <span className="row"><b className="font-medium">{t('calendar.visits', { count: kept.length })}</b>{percent !== undefined && <span className="small muted push">{percent}%<span className="sr"> {t('today.booked')}</span></span>}</span>
      <span className="sr">, {format.longDate(day.date)}, {person.name}</span>
      <svg viewBox={`${within.start} 0 ${within.end - within.start} 10`} preserveAspectRatio="none" aria-hidden="true">
        <path className="open" d={path(open)} />
        <path className="done" d={path(kept.filter(({ status }) => status === 'fulfilled').map((item) => spanOn(ruler, item)))} />
        <path className="due" d={path(kept.filter(({ status }) => status !== 'fulfilled').map((item) => spanOn(ruler, item)))} />
      </svg>
    </button>
  )
}

/** One shape for all stretches: a clinic of forty has three hundred cells. */
const path = (spans: readonly Span[]) => spans.map(({ start, end }) => `M${start} 0H${end - 3}V10H${start}Z`).join('')
