import { useState } from 'react'
import { useSpeech } from '../i18n/i18n'
import { DayRow } from './DayRow'
import { type Scale, scaleOf } from './scale'
import { EMPTY, USUAL, WEEKDAYS, type Block, type Week, copyDay, lengthOf, withDay } from './model'
import { useLength } from './length'
import './week.css'

interface Props {
  value: Week
  onChange: (week: Week) => void
  /** The same person's hours at other places: shown behind, and not to be kept twice. */
  elsewhere?: readonly Week[]
  disabled?: boolean
}

/** The hours of a week: several blocks a day, drawn on a line or typed, copied to other days, nights too. */
export function WeekEditor({ value, onChange, elsewhere = [], disabled = false }: Props) {
  const { t, format } = useSpeech()
  const length = useLength()
  // A closed day remembers what it had; while a hand is on a line, the lines keep their scale.
  const [closed, setClosed] = useState<Week>(EMPTY)
  const [held, setHeld] = useState<Scale>()
  const [said, setSaid] = useState('')
  const scale = held ?? scaleOf([value, ...elsewhere])

  const change = (day: number, blocks: readonly Block[]) => {
    if (blocks.length === 0) setClosed((was) => withDay(was, day, value[day] ?? []))
    onChange(withDay(value, day, blocks))
  }
  const copy = (from: number, to: readonly number[]) => {
    onChange(copyDay(value, from, to))
    setSaid(to.map((day) => t('week.copied', { day: format.weekday(day) })).join('. '))
  }
  const usual = (day: number): readonly Block[] => {
    const remembered = closed[day] ?? []
    if (remembered.length > 0) return remembered
    return WEEKDAYS.map((each) => value[each] ?? []).find((blocks) => blocks.length > 0) ?? [USUAL]
  }

  return (
    <div className="week">
      <div className="week-scale" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ left: scale.at(tick) }}>{format.clock(tick).replace(':00', '')}</span>
        ))}
      </div>
      <ul>
        {WEEKDAYS.map((day) => (
          <DayRow key={day} day={day} week={value} elsewhere={elsewhere} scale={scale} disabled={disabled}
            onChange={(blocks) => change(day, blocks)} onOpen={() => change(day, usual(day))} onCopy={(to) => copy(day, to)}
            onHold={(held) => setHeld(held ? scale : undefined)} />
        ))}
      </ul>
      <p className="week-sum">
        <span className="desk">{!disabled && t('week.draw')}</span>
        <span className="push medium num">{t('week.sum', { length: length(lengthOf(value.flat())) })}</span>
      </p>
      <p className="sr" role="status">{said}</p>
    </div>
  )
}
