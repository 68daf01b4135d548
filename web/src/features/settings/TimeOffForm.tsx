import { useState } from 'react'
import { type LocalDate, isLocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'

interface Props {
  today: LocalDate
  onAdd: (off: { from: LocalDate; to: LocalDate; reason: string }) => Promise<unknown>
  onClose: () => void
}

/** Days away: from, until and including, and why, which only the team reads. */
export function TimeOffForm({ today, onAdd, onClose }: Props) {
  const { t } = useSpeech()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState(false)
  const last = to || from

  const send = () => {
    if (!isLocalDate(from) || !isLocalDate(last) || last < from) return setFault(true)
    void onAdd({ from, to: last, reason: reason.trim() }).then(onClose, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); send() }}>
      <div className="pair">
        <Field label={t('settings.off.from')} type="date" min={today} value={from} onChange={({ target }) => setFrom(target.value)} error={fault && !isLocalDate(from) ? t('settings.fault.date') : undefined} />
        <Field label={t('settings.off.to')} type="date" min={from || today} value={last} onChange={({ target }) => setTo(target.value)} error={fault && last < from ? t('settings.fault.order') : undefined} />
      </div>
      <Field label={<>{t('settings.off.reason')} <span className="font-regular text-muted">{t('common.optional')}</span></>} help={t('settings.off.reason.help')} value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
      <p className="small text-muted">{t('settings.off.stays')}</p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit">{t('settings.off.add')}</Button>
      </div>
    </form>
  )
}
