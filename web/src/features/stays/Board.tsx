import type { MouseEvent } from 'react'
import { type LocalDate, addDays, dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { DAYS, type Bar, type Stay, type StayBoard, barsOf, freeOn } from './model'
import { namesOf } from './words'

interface Props {
  board: StayBoard
  first: LocalDate
  today: LocalDate
  stays: readonly Stay[]
  open: string | undefined
  onOpen: (stay: string) => void
  /** Somebody points at a free day of a run. */
  onFree: (day: LocalDate, run: string) => void
}

/** Runs by days: each stay is a bar from the day they come to the day they go. */
export function Board({ board, first, today, stays, open, onOpen, onFree }: Props) {
  const { t, format } = useSpeech()
  const days = Array.from({ length: DAYS }, (_, at) => addDays(first, at))
  const closed = new Set(board.days.filter((day) => day.closed).map(({ date }) => date))
  const pointed = (event: MouseEvent<HTMLElement>, run: string) => {
    if (event.target !== event.currentTarget) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onFree(days[Math.min(DAYS - 1, Math.floor(((event.clientX - left) / width) * DAYS))] ?? first, run)
  }
  return (
    <section className="card runs" aria-label={t('stays.board')}>
      <div className="runs-in">
        <div className="runs-head">
          <span />
          <div className="run-days">
            {days.map((day) => (
              <span key={day} className="run-day" data-today={day === today || undefined} data-closed={closed.has(day) || undefined}>
                <small>{format.weekdayShort(day)}</small>
                <b className="num">{dateParts(day).day}</b>
                {closed.has(day) && <span className="sr">{t('stays.closed')}</span>}
              </span>
            ))}
          </div>
        </div>
        <ul>
          {board.runs.map((run) => (
            <li key={run.id} className="run">
              <div className="run-name"><span className="trunc block font-medium">{run.name}</span><span className="small trunc block text-muted">{t(`stays.run.${run.size}`)}</span></div>
              {/* the button in the header does the same for whoever does not point */}
              <div className="run-days run-lane" onClick={(event) => pointed(event, run.id)}>
                {days.map((day, at) => (closed.has(day) || day === today) && <i key={day} className={closed.has(day) ? 'run-shut' : 'run-now'} style={{ left: `${(at / DAYS) * 100}%`, width: `${100 / DAYS}%` }} />)}
                {barsOf(run.id, stays, first, DAYS).map((bar) => <StayBar key={bar.stay.id} bar={bar} open={bar.stay.id === open} onOpen={() => onOpen(bar.stay.id)} />)}
              </div>
            </li>
          ))}
        </ul>
        <div className="runs-head runs-foot">
          <span className="small text-muted">{t('stays.free')}</span>
          <div className="run-days">
            {days.map((day) => {
              const free = freeOn(board.runs, stays, day)
              return <span key={day} className="run-day num" data-none={free === 0 || undefined}>{free}</span>
            })}
          </div>
        </div>
      </div>
    </section>
  )
}

function StayBar({ bar: { stay, start, length, cutLeft, cutRight }, open, onOpen }: { bar: Bar; open: boolean; onOpen: () => void }) {
  const { t, format } = useSpeech()
  const { dates, state, overdue } = stay
  return (
    <button type="button" className="stay-bar" data-state={state} data-overdue={overdue || undefined} data-open={open || undefined} data-cut-left={cutLeft || undefined} data-cut-right={cutRight || undefined}
      style={{ left: `${(start / DAYS) * 100}%`, width: `${(length / DAYS) * 100}%` }} onClick={onOpen}>
      {overdue ? <Icon name="clock" size="s" /> : state === 'checked_in' ? <Icon name="door-open" size="s" /> : state === 'fulfilled' && <Icon name="circle-check" size="s" />}
      <span className="trunc"><b className="strong">{namesOf(stay, t)}</b> <span className="beside">{stay.name}</span></span>
      <span className="sr">, {format.dayRange(dates.from, dates.until)}, {overdue ? t('stays.overdue') : t(`stays.state.${state}`)}</span>
    </button>
  )
}
