import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { BesideField } from './BesideField'
import { type Alternative, alternativesOf } from './useShifts'

interface Props {
  error: unknown
  zone: string
  onTake: (alternative: Alternative) => void
  /** Books it beside what is there; absent where that cannot be. */
  onBeside?: (reason: string) => void
  busy?: boolean
}

/** Why nothing was booked, and what is free instead. */
export function BookingFault({ error, zone, onTake, onBeside, busy = false }: Props) {
  const { t, format } = useSpeech()
  const alternatives = alternativesOf(error)
  const [field] = isProblem(error) ? error.faults : []
  return (
    <div className="grid gap-3" ref={inSight}>
      <ProblemStrip error={error} title={field ? `${t('calendar.book.failed')} ${field.message}` : t('calendar.book.failed')} />
      {alternatives.length > 0 && (
        <div>
          <h3>{t('calendar.book.instead')}</h3>
          <div className="flex flex-wrap gap-2">
            {alternatives.map((each) => <Button key={`${each.provider} ${each.start}`} onClick={() => onTake(each)}>{format.time(each.start, zone)} · {each.providerName}</Button>)}
          </div>
        </div>
      )}
      {onBeside && isProblem(error, 409) && error.code === 'scheduling.slot-taken' && <BesideField busy={busy} onBook={onBeside} />}
    </div>
  )
}

/** At the end of a long form. */
function inSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
