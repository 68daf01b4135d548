import { type LocalDate } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { Segmented } from '../../../shared/ui/Segmented'
import { WeekEditor } from '../../../shared/week/WeekEditor'
import { weekOf } from '../../../shared/week/model'
import { type TurnRange, type Turns, inTurn, letterOf, mondayOf, retime, turnOf, withWeek } from '../../../shared/week/turns'
import type { Place } from '../api'

const MOST = 4

export interface PatternValue {
  readonly weekly: readonly TurnRange[]
  readonly cycle: Turns | null
}

interface Props {
  value: PatternValue
  week: number
  place: Place
  places: readonly Place[]
  today: LocalDate
  onWeek: (week: number) => void
  onChange: (change: Partial<PatternValue>) => void
}

/** One week for all, or several that take turns; each drawn at each place. */
export function Pattern({ value, week, place, places, today, onWeek, onChange }: Props) {
  const { t } = useSpeech()
  const weeks = value.cycle?.weeks ?? 1
  const shown = Math.min(week, weeks)
  const current = turnOf(value.cycle, today)
  const range = inTurn(value.weekly, shown)

  const setWeeks = (to: number) => {
    onChange({ weekly: retime(value.weekly, weeks, to), cycle: to === 1 ? null : { weeks: to, monday: value.cycle?.monday ?? mondayOf(today) } })
    onWeek(Math.min(shown, to))
  }
  const name = (each: number) => {
    const letter = letterOf(each)
    if (each === current) return t('settings.turns.this', { letter })
    return each === (current % weeks) + 1 ? t('settings.turns.next', { letter }) : t('settings.turns.week', { letter })
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented label={t('settings.turns')} value={String(weeks)} onChoose={(to) => setWeeks(Number(to))}
          choices={Array.from({ length: Math.max(MOST, weeks) }, (_, index) => ({ value: String(index + 1), label: index === 0 ? t('settings.turns.none') : String(index + 1) }))} />
        {weeks > 1 && <span className="small muted">{t('settings.turns.help', { count: weeks })}</span>}
      </div>
      {weeks > 1 && (
        <div className="flex flex-wrap items-center gap-3">
          <Segmented label={t('settings.turns.which')} value={String(shown)} onChoose={(to) => onWeek(Number(to))}
            choices={Array.from({ length: weeks }, (_, index) => ({ value: String(index + 1), label: name(index + 1) }))} />
          {shown > 1 && (
            <Button look="quiet" icon="copy" onClick={() => onChange({ weekly: withWeek(value.weekly, shown, place.id, weekOf(inTurn(value.weekly, shown - 1), place.id)) })}>
              {t('settings.turns.copy', { letter: letterOf(shown - 1) })}
            </Button>
          )}
        </div>
      )}
      <WeekEditor key={`${place.id} ${shown}`} value={weekOf(range, place.id)} elsewhere={places.filter(({ id }) => id !== place.id).map(({ id }) => weekOf(range, id))}
        onChange={(shape) => onChange({ weekly: withWeek(value.weekly, shown, place.id, shape) })} />
    </>
  )
}
