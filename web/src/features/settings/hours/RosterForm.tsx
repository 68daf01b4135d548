import { useState } from 'react'
import { type LocalDate, addDays } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { Segmented } from '../../../shared/ui/Segmented'
import { Select } from '../../../shared/ui/Select'
import { WeekEditor } from '../../../shared/week/WeekEditor'
import { isSound, weekOf } from '../../../shared/week/model'
import { type ShiftOn, inTurn, mondayOf, shiftsOf, turnOf, weekOfShifts } from '../../../shared/week/turns'
import type { Place, Roster } from '../api'
import type { PatternValue } from './Pattern'

interface Props {
  /** The one that is changed, or none for a new one. */
  roster: Roster | undefined
  taken: readonly Roster[]
  places: readonly Place[]
  pattern: PatternValue
  today: LocalDate
  busy: boolean
  onKeep: (roster: Roster) => void
  onClose: () => void
}

const AHEAD = 16
const MOST = 8

/** A few weeks, each drawn like any week; a new one begins with what the pattern gives. */
export function RosterForm({ roster, taken, places, pattern, today, busy, onKeep, onClose }: Props) {
  const { t, format } = useSpeech()
  const others = taken.filter(({ monday }) => monday !== roster?.monday)
  const free = Array.from({ length: AHEAD }, (_, index) => addDays(mondayOf(today), index * 7)).filter((each) => !others.some((other) => each >= other.monday && each < addDays(other.monday, other.weeks * 7)))
  const [monday, setMonday] = useState(roster?.monday ?? free.find((each) => each > today) ?? free[0] ?? mondayOf(today))
  const [weeks, setWeeks] = useState(roster?.weeks ?? 2)
  const [shifts, setShifts] = useState<readonly ShiftOn[]>(() => roster?.shifts ?? usual(pattern, places, monday, weeks))
  const [touched, setTouched] = useState(roster !== undefined)
  const [week, setWeek] = useState(0)
  const [at, setAt] = useState(places[0]?.id ?? '')

  const mondays = Array.from({ length: weeks }, (_, index) => addDays(monday, index * 7))
  const shown = mondays[Math.min(week, weeks - 1)] ?? monday
  const elsewhere = (from: LocalDate, id: string) => places.filter((place) => place.id !== id).map((place) => weekOfShifts(shifts, from, place.id))
  const sound = mondays.every((each) => places.every(({ id }) => isSound(weekOfShifts(shifts, each, id), elsewhere(each, id))))
  /** Until a hand has drawn in it, a roster for other weeks begins with their own pattern. */
  const span = (from: LocalDate, count: number) => {
    setMonday(from)
    setWeeks(count)
    const last = addDays(from, count * 7 - 1)
    setShifts(touched ? moved(shifts, monday, from).filter(({ date }) => date <= last) : usual(pattern, places, from, count))
  }
  const keep = (published: boolean) => onKeep({ monday, weeks, published, shifts: [...shifts] })
  return (
    <div className="inline-form wide">
      <div className="pair">
        <Select label={t('settings.roster.from')} value={monday} choices={[...new Set([monday, ...free])].sort().map((each) => [each, format.fullDate(each)] as const)} onChange={({ target }) => span(target.value, weeks)} />
        <Select label={t('settings.roster.weeks')} value={weeks} choices={Array.from({ length: MOST }, (_, index) => [index + 1, t('settings.roster.count', { count: index + 1 })] as const)} onChange={({ target }) => span(monday, Number(target.value))} />
      </div>
      {weeks > 1 && <Segmented label={t('settings.turns.which')} value={shown} choices={mondays.map((each) => ({ value: each, label: format.dayRangeShort(each, addDays(each, 6)) }))} onChoose={(to) => setWeek(mondays.indexOf(to))} />}
      {places.length > 1 && <Segmented label={t('settings.service.where')} value={at} choices={places.map(({ id, name }) => ({ value: id, label: name }))} onChoose={setAt} />}
      <WeekEditor key={`${shown} ${at}`} value={weekOfShifts(shifts, shown, at)} elsewhere={elsewhere(shown, at)}
        onChange={(shape) => {
          setTouched(true)
          setShifts([...shifts.filter(({ date, location }) => location !== at || date < shown || date > addDays(shown, 6)), ...shiftsOf(shape, shown, at)])
        }} />
      <p className="small text-muted">{t('settings.roster.means')}</p>
      {!sound && <p className="small font-medium text-danger" role="alert">{t('settings.fault.hours')}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button disabled={!sound} onClick={() => keep(false)}>{t('settings.roster.keep')}</Button>
        <Button look="primary" disabled={!sound} busy={busy} onClick={() => keep(true)}>{t('settings.roster.publish')}</Button>
      </div>
    </div>
  )
}

/** What the pattern would give in those weeks. */
function usual({ weekly, cycle }: PatternValue, places: readonly Place[], monday: LocalDate, weeks: number): ShiftOn[] {
  return Array.from({ length: weeks }, (_, index) => addDays(monday, index * 7)).flatMap((each) =>
    places.flatMap(({ id }) => shiftsOf(weekOf(inTurn(weekly, turnOf(cycle, each)), id), each, id)))
}

function moved(shifts: readonly ShiftOn[], from: LocalDate, to: LocalDate): ShiftOn[] {
  const days = Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)
  return shifts.map((shift) => ({ ...shift, date: addDays(shift.date, days) }))
}
