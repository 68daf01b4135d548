import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { Icon } from '../../shared/ui/Icon'
import { type Appointment, subjectOf } from '../scheduling'
import { isUrgent, minutesLeft } from './model'

interface Props {
  request: Appointment
  chosen: boolean
  now: Date
  busy: boolean
  /** The most urgent one, while nothing is chosen. */
  first: boolean
  onChoose: () => void
  onApprove: () => void
  onDecline: () => void
}

/** One request: who, what, when, how long there is left, and the two answers. */
export function RequestRow({ request, chosen, now, busy, first, onChoose, onApprove, onDecline }: Props) {
  const { t, format } = useSpeech()
  const { start, end, zone, service, client, pet, provider, note, decideBy, firstVisit } = request
  const name = subjectOf(request)
  return (
    <li className="request" data-chosen={chosen || undefined}>
      <button type="button" data-row data-id={request.id} aria-pressed={chosen} className="choose" onClick={onChoose}>
        <span className="tick" aria-hidden="true"><Icon name="check" size="s" /></span>
        <span className="min-w-0">
          <span className="block"><b className="strong">{name}</b> {pet && <span className="text-muted">{client.name}</span>}</span>
          <span className="block">{service.name}</span>
          <span className="num block text-muted">{format.shortDate(dayOf(start, zone))}, {format.timeRange(start, end, zone)}</span>
          {note && <span className="block text-muted">{note}</span>}
          <span className="mt-1 flex flex-wrap gap-1">
            {decideBy && <Chip icon="hourglass" {...(isUrgent(decideBy, now) && { tone: 'warning' as const })}>{t('requests.left', { minutes: minutesLeft(decideBy, now), hours: Math.floor(minutesLeft(decideBy, now) / 60) })}</Chip>}
            {firstVisit && <Chip icon="sparkles">{t('flag.first')}</Chip>}
          </span>
        </span>
      </button>
      <span className="with"><Avatar initials={provider.initials} hue={provider.hue} size="1.75rem" /><span className="trunc">{provider.name}</span></span>
      <span className="answers">
        <Button aria-label={t('requests.decline.of', { name })} disabled={busy} onClick={onDecline}>{t('requests.decline')}</Button>
        <Button {...(first && { look: 'primary' as const })} aria-label={t('requests.approve.of', { name })} busy={busy} onClick={onApprove}>{t('requests.approve')}</Button>
      </span>
    </li>
  )
}
