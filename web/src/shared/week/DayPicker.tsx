import { type KeyboardEvent, useRef, useState } from 'react'
import { type LocalDate, addDays, dateParts } from '../i18n/clock'
import { useSpeech } from '../i18n/i18n'
import { IconButton } from '../ui/Button'
import { mondayOf } from './turns'

interface Props {
  label: string
  from: LocalDate | undefined
  to: LocalDate | undefined
  /** Before it nothing can be chosen. */
  first: LocalDate
  /** What is known of a day already: said after its date, and marked by a dot. */
  says?: (day: LocalDate) => string | undefined
  onChoose: (from: LocalDate, to: LocalDate) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const monthOf = (day: LocalDate) => `${day.slice(0, 8)}01`

/** A month to choose a day or several in a row from: one press for the first, a second for the last. */
export function DayPicker({ label, from, to, first, says, onChoose }: Props) {
  const { t, format } = useSpeech()
  const [month, setMonth] = useState(() => monthOf(from ?? first))
  const [focused, setFocused] = useState(from ?? first)
  const [begun, setBegun] = useState<LocalDate>()
  const box = useRef<HTMLDivElement>(null)
  const start = mondayOf(month)
  const days = Array.from({ length: sixth(start, month) ? 42 : 35 }, (_, index) => addDays(start, index))

  const press = (day: LocalDate) => {
    setFocused(day)
    if (!begun || day < begun) {
      setBegun(day)
      onChoose(day, day)
    } else {
      setBegun(undefined)
      onChoose(begun, day)
    }
  }
  const keys = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (!by) return
    event.preventDefault()
    const next = addDays(focused, by)
    if (next < first) return
    setFocused(next)
    setMonth(monthOf(next))
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  const turn = (by: number) => setMonth(monthOf(addDays(month, by > 0 ? 32 : -1)))
  const tabbable = days.includes(focused) ? focused : days.find((day) => day >= first && day.slice(0, 7) === month.slice(0, 7))
  return (
    <div ref={box} className="days" role="group" aria-label={label} onKeyDown={keys}>
      <div className="days-head">
        <IconButton icon="chevron-left" label={t('week.month.before')} disabled={month <= monthOf(first)} onClick={() => turn(-1)} />
        <span className="font-strong" aria-live="polite">{format.monthYear(month)}</span>
        <IconButton icon="chevron-right" label={t('week.month.after')} onClick={() => turn(1)} />
      </div>
      <div className="days-grid">
        {days.slice(0, 7).map((day) => <span key={day} className="small muted" aria-hidden="true">{format.weekdayShort(day)}</span>)}
        {days.map((day) => {
          const note = says?.(day)
          const within = from !== undefined && day >= from && day <= (to ?? from)
          return (
            <button key={day} type="button" tabIndex={day === tabbable ? 0 : -1} disabled={day < first} aria-pressed={within} data-out={day.slice(0, 7) !== month.slice(0, 7) || undefined}
              aria-label={note ? `${format.fullDate(day)}, ${note}` : format.fullDate(day)} title={note} onClick={() => press(day)}>
              {dateParts(day).day}
              {note && <span className="dot" aria-hidden="true" />}
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** Whether the month reaches into a sixth week. */
const sixth = (start: LocalDate, month: LocalDate) => addDays(start, 35).slice(0, 7) === month.slice(0, 7)
