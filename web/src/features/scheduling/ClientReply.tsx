import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Chip } from '../../shared/ui/Chip'
import type { IconName } from '../../shared/ui/Icon'
import type { Appointment } from './model'

type Reply = NonNullable<Appointment['reply']>

const LOOK: Record<Reply['answer'], { icon: IconName; tone: 'positive' | 'warning' }> = {
  accepted: { icon: 'calendar-check', tone: 'positive' },
  tentative: { icon: 'hourglass', tone: 'warning' },
  declined: { icon: 'calendar-x', tone: 'warning' },
  countered: { icon: 'calendar-clock', tone: 'warning' },
}

/** What the client's calendar answered to the invitation, with what they wrote. */
export default function ClientReply({ reply, zone }: { reply: Reply; zone: string }) {
  const { t, format } = useSpeech()
  const { icon, tone } = LOOK[reply.answer]
  return (
    <span className="mt-1 block">
      <Chip icon={icon} tone={tone}>{t(`panel.reply.${reply.answer}`)}</Chip>
      <span className="num block text-muted">{format.shortDate(dayOf(reply.at, zone))}, {format.time(reply.at, zone)}</span>
      {reply.comment && <span className="block break-words whitespace-pre-line">“{reply.comment}”</span>}
    </span>
  )
}
