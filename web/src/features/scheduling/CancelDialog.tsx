import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Decision } from '../../shared/ui/Dialog'
import { TextArea } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useCancel, useStatusChange } from './api'
import { type Appointment, subjectOf } from './model'

interface Props {
  appointment: Appointment
  business: string
  onClose: () => void
  onMove: () => void
}

/** Cancelling says first what follows from it, and offers to move instead. Taken back at once, the client hears nothing. */
export default function CancelDialog({ appointment, business, onClose, onMove }: Props) {
  const { t, format } = useSpeech()
  const [reason, setReason] = useState('')
  const [whole, setWhole] = useState(Boolean(appointment.visit))
  const cancel = useCancel(business)
  const restore = useStatusChange(business)
  const name = subjectOf(appointment)
  const time = format.timeRange(appointment.start, appointment.end, appointment.zone)
  const told = appointment.client.email ? 'cancel.consequence.told' : 'cancel.consequence.untold'

  const submit = () =>
    cancel.mutate({ appointment, reason: reason.trim(), whole }, {
      onSuccess: (fresh) => {
        toast(t('done.cancelled', { name }), !whole && fresh.allowed.includes('booked') ? () => restore.mutate({ appointment: fresh, status: 'booked' }) : undefined)
        onClose()
      },
    })
  return (
    <Decision
      title={t('cancel.title', { name, service: appointment.service.name })}
      consequence={t(told, { client: appointment.client.name, time })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onMove}>{t('cancel.moveInstead')}</Button>
          <Button look="danger" busy={cancel.isPending} onClick={submit}>{t('cancel.act')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {appointment.visit && (
          <label className="flex items-center gap-2.5">
            <input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />
            {t('cancel.whole')}
          </label>
        )}
        <TextArea label={<>{t('cancel.reason')} <span className="font-regular text-muted">{t('common.optional')}</span></>} help={t('cancel.reason.help')}
          maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        {cancel.error && <ProblemStrip error={cancel.error} title={t('cancel.failed')} />}
      </div>
    </Decision>
  )
}
