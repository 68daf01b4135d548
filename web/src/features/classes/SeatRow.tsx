import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import type { Mark } from './api'
import type { Seat } from './model'

interface Props {
  seat: Seat
  /** Until when a freed seat is kept for them, in words; undefined when none is. */
  offered: string | undefined
  /** Whether the class has begun, and so it can be said who came. */
  marks: boolean
  busy: boolean
  onMark: (state: Mark['state']) => void
  /** They say yes to the seat that is kept for them. */
  onTake: (() => void) | undefined
  onRemove: (() => void) | undefined
}

/** One who comes, with how to reach them; once it has begun, whether they came. */
export function SeatRow({ seat, offered, marks, busy, onMark, onTake, onRemove }: Props) {
  const { t } = useSpeech()
  const { name, pet, seats, state, email, phone, note } = seat
  const gone = state === 'cancelled'
  const waits = state === 'waiting' || state === 'offered'
  return (
    <li data-off={gone || undefined}>
      <div className="min-w-0">
        <p><b className="strong">{pet ?? name}</b> {pet && <span className="text-muted">{name}</span>} {seats > 1 && <Chip>{t('classes.seats', { count: seats })}</Chip>} {waits && <Chip>{offered ?? t('classes.waiting')}</Chip>}</p>
        <p className="small trunc text-muted">{[phone, email].filter(Boolean).join(' · ')}</p>
        {note && <p className="small">{note}</p>}
      </div>
      {onTake && <Button busy={busy} aria-label={t('classes.take.of', { name })} onClick={onTake}>{t('classes.take')}</Button>}
      {gone ? <Chip>{t('classes.gone')}</Chip> : marks && !waits ? (
        <div className="seg" role="group" aria-label={t('classes.came.of', { name })}>
          <button type="button" disabled={busy} aria-pressed={state === 'attended'} onClick={() => onMark(state === 'attended' ? 'booked' : 'attended')}>{t('classes.came')}</button>
          <button type="button" disabled={busy} aria-pressed={state === 'missed'} onClick={() => onMark(state === 'missed' ? 'booked' : 'missed')}>{t('classes.missed')}</button>
        </div>
      ) : onRemove && <Button look="quiet" busy={busy} aria-label={t('classes.remove.of', { name })} onClick={onRemove}>{t('classes.remove')}</Button>}
    </li>
  )
}
