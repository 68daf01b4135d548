import { type KeyboardEvent, useState } from 'react'
import { useSpeech } from '../i18n/i18n'
import { DAY, STEP, parseTime } from '../week/model'

interface Props {
  /** Minutes since midnight. */
  value: number
  onChange: (minutes: number) => void
  label: string
  bad?: boolean
}

/** A time of day: takes `9`, `930`, `9:30 pm`; arrow keys move it by a quarter, with Shift by an hour. */
export function TimeField({ value, onChange, label, bad }: Props) {
  const { format } = useSpeech()
  const [typed, setTyped] = useState<string>()

  const commit = () => {
    const minutes = typed === undefined ? undefined : parseTime(typed)
    setTyped(undefined)
    if (minutes !== undefined && minutes % DAY !== value % DAY) onChange(minutes)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP }[event.key]
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation()
      setTyped(undefined)
    }
    if (!step) return
    event.preventDefault()
    setTyped(undefined)
    const from = (typed === undefined ? undefined : parseTime(typed)) ?? value
    onChange((from + step * (event.shiftKey ? 60 / STEP : 1) + DAY) % DAY)
  }
  return (
    <input className="input time" aria-label={label} aria-invalid={bad || undefined} value={typed ?? format.clock(value)} maxLength={8} autoComplete="off"
      onChange={(event) => setTyped(event.target.value)} onFocus={(event) => event.target.select()} onBlur={commit} onKeyDown={press} />
  )
}
