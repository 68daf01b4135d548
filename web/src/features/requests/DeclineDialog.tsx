import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Decision } from '../../shared/ui/Dialog'
import { TextArea } from '../../shared/ui/Field'

interface Props {
  count: number
  busy: boolean
  onDecline: (reason: string) => void
  onClose: () => void
}

/** A refusal cannot be taken back once the guest reads it: what follows is said first. */
export function DeclineDialog({ count, busy, onDecline, onClose }: Props) {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  return (
    <Decision title={t('requests.decline.title', { count })} consequence={t('requests.decline.text', { count })} onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('common.back')}</Button>
          <Button look="danger" busy={busy} onClick={() => onDecline(reason.trim())}>{t('requests.decline')}</Button>
        </>
      }>
      <TextArea label={<>{t('requests.reason')} <span className="font-regular text-muted">{t('common.optional')}</span></>} help={t('requests.reason.help')} maxLength={500} value={reason}
        onChange={({ target }) => setReason(target.value)} />
    </Decision>
  )
}
