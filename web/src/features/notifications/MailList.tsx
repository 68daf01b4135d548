import { dayOf, viewerZone } from '../../shared/i18n/clock'
import { type MessageId, useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows } from '../../shared/keys'
import { useNow } from '../../shared/now'
import { Chip } from '../../shared/ui/Chip'
import type { IconName } from '../../shared/ui/Icon'
import type { Mail } from './api'

interface Props {
  items: readonly Mail[]
  selected: string | undefined
  onOpen: (id: string) => void
}

/** Letters, newest first: to whom, about what, when, and where it is. */
export function MailList({ items, selected, onOpen }: Props) {
  const { format } = useSpeech()
  const zone = viewerZone()
  const today = dayOf(useNow(60_000), zone)
  return (
    <ul onKeyDown={moveByArrows}>
      {items.map(({ id, to, subject, createdAt, status }) => {
        const day = dayOf(createdAt, zone)
        return (
          <li key={id}>
            <button type="button" data-row className="letter-row" aria-current={id === selected || undefined} onClick={() => onOpen(id)}>
              <span className="flex items-baseline gap-3">
                <span className="trunc font-medium">{to}</span>
                <span className="small muted push whitespace-nowrap">{day === today ? format.time(createdAt, zone) : format.dayMonthShort(day)}</span>
              </span>
              <span className="trunc block text-muted">{subject}</span>
              <span className="mt-1 block"><DeliveryChip status={status} /></span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const DELIVERY: Record<string, { tone?: 'positive' | 'danger' | 'info'; icon: IconName; word: MessageId }> = {
  queued: { tone: 'info', icon: 'clock', word: 'delivery.queued' },
  sent: { tone: 'positive', icon: 'check', word: 'delivery.sent' },
  local: { icon: 'inbox', word: 'delivery.local' },
  failed: { tone: 'danger', icon: 'circle-alert', word: 'delivery.failed' },
}

/** `local`: kept here and sent nowhere, because no mail server is set up. */
export function DeliveryChip({ status }: { status: Mail['status'] }) {
  const { t } = useSpeech()
  const known = DELIVERY[status]
  if (!known) return null
  const { tone, icon, word } = known
  return <Chip icon={icon} {...(tone && { tone })}>{t(word)}</Chip>
}
