import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Decision } from '../../shared/ui/Dialog'
import { TextArea } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useCancel, useStatusChange } from './api'
import { CostNote } from './CostNote'
import { clientsWish, consequencesQuery } from './fees'
import { type Appointment, subjectOf } from './model'
import { type Side, WhoPays } from './WhoPays'

interface Props {
  appointment: Appointment
  business: string
  onClose: () => void
  onMove: () => void
}

/** Cancelling says first what follows from it and what it costs, and offers to move instead. Taken back at once, the client hears nothing. */
export default function CancelDialog({ appointment, business, onClose, onMove }: Props) {
  const { t, format } = useSpeech()
  const [reason, setReason] = useState('')
  const [whole, setWhole] = useState(Boolean(appointment.visit))
  const [side, setSide] = useState<Side>('client')
  const [waived, setWaived] = useState<string>()
  const cancel = useCancel(business)
  const restore = useStatusChange(business)
  const costs = useQuery(consequencesQuery(business, appointment.id, whole))
  const cost = costs.data?.cancel
  const due = side === 'client' && waived === undefined && cost?.costs
  const name = subjectOf(appointment)
  const time = format.timeRange(appointment.start, appointment.end, appointment.zone)
  const told = appointment.client.email ? 'cancel.consequence.told' : 'cancel.consequence.untold'

  const submit = () => {
    const wish = side === 'client' ? clientsWish(cost, waived) : undefined
    cancel.mutate({ appointment, reason: reason.trim(), whole, wish }, {
      onSuccess: (fresh) => {
        toast(t('done.cancelled', { name }), !whole && fresh.allowed.includes('booked') ? () => restore.mutate({ appointment: fresh, status: 'booked' }) : undefined)
        onClose()
      },
      onError: () => void costs.refetch(),
    })
  }
  return (
    <Decision
      title={t('cancel.title', { name, service: appointment.service.name })}
      consequence={t(told, { client: appointment.client.name, time })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onMove}>{t('cancel.moveInstead')}</Button>
          <Button look="danger" busy={cancel.isPending} disabled={waived?.trim() === ''} onClick={submit}>{due ? t('fees.cancel.act', { price: cost.price }) : t('cancel.act')}</Button>
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
        {costs.error && <ProblemStrip error={costs.error} title={t('fees.failed')} onRetry={() => void costs.refetch()} />}
        {cost?.costs && <WhoPays price={cost.price} note={<CostNote cost={cost} />} side={side} onSide={setSide} waived={waived} onWaived={setWaived} />}
        <TextArea label={<>{t('cancel.reason')} <span className="font-regular text-muted">{t('common.optional')}</span></>} help={t('cancel.reason.help')}
          maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        {cancel.error && <ProblemStrip error={cancel.error} title={t('cancel.failed')} />}
      </div>
    </Decision>
  )
}
