import { useEffect, useRef, useState } from 'react'
import { type LocalDate, addDays, dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'

interface Props {
  day: LocalDate
  today: LocalDate
  onDay: (day: LocalDate) => void
  onClose: () => void
}

const firstOf = (day: LocalDate) => `${day.slice(0, 8)}01`

/** The six weeks around a month, from its first Monday. */
export function weeksOf(month: LocalDate): LocalDate[] {
  const first = firstOf(month)
  const start = addDays(first, -((dateParts(first).weekday + 6) % 7))
  return Array.from({ length: 42 }, (_, index) => addDays(start, index))
}

/** A month to jump in. Arrows go by days and weeks. */
export default function MonthJump({ day, today, onDay, onClose }: Props) {
  const { t, format } = useSpeech()
  const [month, setMonth] = useState(firstOf(day))
  const [focused, setFocused] = useState(day)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [focused])
  useEffect(() => {
    const away = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node) && !(event.target as HTMLElement).closest('h1 button')) onClose()
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [onClose])

  const go = (to: LocalDate) => {
    setFocused(to)
    setMonth(firstOf(to))
  }
  const turn = (months: -1 | 1) => go(firstOf(addDays(firstOf(month), months > 0 ? 32 : -1)))
  const keys = (event: React.KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (event.key === 'Escape') onClose()
    else if (by && (event.target as HTMLElement).closest('.month')) go(addDays(focused, by))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const days = weeksOf(month)
  return (
    <div ref={box} className="jump" role="dialog" aria-label={t('calendar.jump')} onKeyDown={keys}>
      <div className="mb-2 flex items-center">
        <span className="font-strong" aria-live="polite">{format.monthYear(month)}</span>
        <span className="push flex">
          <IconButton icon="chevron-left" label={t('calendar.month.before')} onClick={() => turn(-1)} />
          <IconButton icon="chevron-right" label={t('calendar.month.after')} onClick={() => turn(1)} />
        </span>
      </div>
      <div className="month">
        {days.slice(0, 7).map((each) => <span key={each} className="small muted" aria-hidden="true">{format.weekdayShort(each)}</span>)}
        {days.map((each) => (
          <button key={each} type="button" tabIndex={each === focused ? 0 : -1} aria-pressed={each === day} aria-label={format.longDate(each)}
            className={`${each.slice(0, 7) === month.slice(0, 7) ? '' : 'muted'} ${each === today ? 'today' : ''}`} onClick={() => onDay(each)}>
            {dateParts(each).day}
          </button>
        ))}
      </div>
    </div>
  )
}
