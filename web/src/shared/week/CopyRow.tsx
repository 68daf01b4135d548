import { useSpeech } from '../i18n/i18n'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { WEEKDAYS, type Week, sameDay } from './model'

interface Props {
  id: string
  day: number
  week: Week
  onCopy: (to: readonly number[]) => void
  onDone: () => void
}

/** The other days, each a press away from the same hours; those that have them already carry a tick. */
export function CopyRow({ id, day, week, onCopy, onDone }: Props) {
  const { t, format } = useSpeech()
  const others = WEEKDAYS.filter((each) => each !== day)
  return (
    <div id={id} className="week-copy" role="group" aria-label={t('week.copy', { day: format.weekday(day) })}>
      <span className="small muted">{t('week.copyTo')}</span>
      {others.map((other) => (
        <button key={other} type="button" className="btn" onClick={() => onCopy([other])}>
          {sameDay(week, day, other) && <Icon name="check" size="s" />}
          <span aria-hidden="true">{format.weekdayBrief(other)}</span>
          <span className="sr">{format.weekday(other)}</span>
        </button>
      ))}
      <span className="week-copy-all">
        <Button look="quiet" onClick={() => onCopy(others.filter((other) => other > 0 && other < 6))}>{t('week.copy.workdays')}</Button>
        <Button look="quiet" onClick={() => onCopy(others)}>{t('week.copy.all')}</Button>
        <Button look="quiet" className="push" onClick={onDone}>{t('week.copy.done')}</Button>
      </span>
    </div>
  )
}
