import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { Attachments } from './Attachments'
import { type Mail, type MailBody, mailQuery } from './api'
import { MailFrame } from './MailFrame'
import { DeliveryChip } from './MailList'

interface Props {
  id: string
  known: Mail | undefined
  onClose: () => void
}

/** One letter: as its reader sees it, or as plain text. */
export function MailReader({ id, known, onClose }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [as, setAs] = useState<'letter' | 'text'>('letter')
  const { data, error, refetch } = useQuery(mailQuery(business.id, id))
  const head = known ?? data
  const zone = viewerZone()

  return (
    <article className="letter" aria-label={head?.subject}>
      <header>
        <IconButton className="phone" icon="arrow-left" label={t('mailbox.back')} onClick={onClose} />
        {head && (
          <div className="min-w-0">
            <h1 className="trunc font-strong">{head.subject}</h1>
            <p className="small trunc text-muted">
              {t('mailbox.to', { to: head.to })} · {format.shortDate(dayOf(head.createdAt, zone))}, {format.time(head.createdAt, zone)}
            </p>
          </div>
        )}
        <span className="push desk">{head && <DeliveryChip status={head.status} />}</span>
      </header>
      <div className="tools">
        <Segmented label={t('mailbox.as')} value={as} onChoose={setAs}
          choices={[{ value: 'letter', label: t('mailbox.as.letter') }, { value: 'text', label: t('mailbox.as.text') }]} />
        {data && data.attachments.length > 0 && <Attachments files={data.attachments} />}
      </div>
      {error ? (
        <div className="p-6"><ProblemStrip error={error} title={t('mailbox.letter.failed')} onRetry={() => void refetch()} /></div>
      ) : data ? (
        <Body mail={data} business={business.id} as={as} />
      ) : (
        <div className="p-6"><SkeletonRows rows={3} label={t('mailbox.loading')} /></div>
      )}
    </article>
  )
}

function Body({ mail, business, as }: { mail: MailBody; business: string; as: 'letter' | 'text' }) {
  return (
    <div className="sheetlike">
      {as === 'letter' ? <MailFrame business={business} mail={mail.id} title={mail.subject} /> : <pre tabIndex={0}>{mail.text}</pre>}
    </div>
  )
}
