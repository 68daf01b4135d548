import type { CSSProperties } from 'react'
import { type LocalDate, addDays, dateParts, dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import './slots.css'

interface Props {
  /** The first of the seven days shown. */
  week: LocalDate
  today: LocalDate
  day: LocalDate
  /** Free starts of those days. */
  starts: readonly string[]
  zone: string
  onDay: (day: LocalDate) => void
  onWeek: (weeks: -1 | 1) => void
}

/** So many free starts make a day look wholly free. */
const FULL = 12

/** Seven days, each with a bar for how free it is. */
export function DayStrip({ week, today, day, starts, zone, onDay, onWeek }: Props) {
  const { t, format } = useSpeech()
  const days = Array.from({ length: 7 }, (_, index) => addDays(week, index))
  const free = new Map<LocalDate, number>()
  for (const start of starts) free.set(dayOf(start, zone), (free.get(dayOf(start, zone)) ?? 0) + 1)

  return (
    <div>
      <div className="mb-2 flex items-center">
        <span className="font-medium">{format.monthYear(day)}</span>
        <span className="push flex">
          <IconButton icon="chevron-left" label={t('move.earlier')} disabled={week <= today} onClick={() => onWeek(-1)} />
          <IconButton icon="chevron-right" label={t('move.later')} onClick={() => onWeek(1)} />
        </span>
      </div>
      <div className="day-strip">
        {days.map((each) => {
          const count = free.get(each) ?? 0
          return (
            <button key={each} type="button" aria-pressed={each === day} style={{ '--free': `${Math.min(100, (count / FULL) * 100)}%` } as CSSProperties} onClick={() => onDay(each)}>
              <span aria-hidden="true">{format.weekdayShort(each)}</span>
              <b aria-hidden="true">{dateParts(each).day}</b>
              <span className="sr">{format.longDate(each)}, {t('move.free', { count })}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
