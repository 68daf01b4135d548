import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { CostNote } from './CostNote'
import { type DecidedFee, consequencesQuery, useWaive } from './fees'
import type { Appointment } from './model'
import './fees.css'

/** What it would cost the client to change it, and what changes came to cost. */
export default function FeeFacts({ appointment, business }: { appointment: Appointment; business: string }) {
  const { t } = useSpeech()
  const { data } = useQuery(consequencesQuery(business, appointment.id))
  if (!data) return null
  const quiet = data.fees.length === 0 && data.cancel.steps.length === 0
  if (quiet) return null
  return (
    <section className="fees">
      <h3>{t(data.fees.length > 0 ? 'fees.title' : 'fees.terms')}</h3>
      {data.fees.map((fee) => <FeeLine key={fee.id} fee={fee} appointment={appointment} business={business} />)}
      {appointment.changeable && (
        <>
          <p className="text-muted">{data.terms[0]}</p>
          <CostNote cost={data.cancel} />
        </>
      )}
    </section>
  )
}

function FeeLine({ fee, appointment, business }: { fee: DecidedFee; appointment: Appointment; business: string }) {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const waive = useWaive(business, appointment.id)
  const submit = () =>
    waive.mutate({ fee: fee.id, reason }, {
      onSuccess: () => {
        setAsking(false)
        toast(t('fees.done.waived', { price: fee.price }))
      },
    })
  return (
    <div className="fee">
      <div className="row">
        <span>
          {t(`fees.act.${fee.act}`)}
          {fee.reason === 'forgiven' && <span className="block text-muted">{t('fees.forgiven')}</span>}
          {fee.plea && <span className="block text-muted">{t('fees.plea', { text: fee.plea })}</span>}
          {fee.waived && <span className="block text-muted">{t('fees.waived', { name: fee.waived.name, reason: fee.waived.reason })}</span>}
        </span>
        <span className={`push num ${fee.stands ? 'strong' : 'text-muted line-through'}`}>{fee.price}</span>
      </div>
      {fee.stands && !asking && <Button look="quiet" onClick={() => setAsking(true)}>{t('fees.waive')}</Button>}
      {asking && (
        <form className="grid gap-2" onSubmit={(event) => { event.preventDefault(); submit() }}>
          <Field label={t('fees.waive.why')} help={t('fees.waive.help')} value={reason} maxLength={500} autoFocus onChange={({ target }) => setReason(target.value)} />
          {waive.error && <ProblemStrip error={waive.error} title={t('fees.waive')} />}
          <div className="flex gap-2">
            <Button type="submit" busy={waive.isPending} disabled={!reason.trim()}>{t('fees.waive')}</Button>
            <Button look="quiet" type="button" onClick={() => setAsking(false)}>{t('common.back')}</Button>
          </div>
        </form>
      )}
    </div>
  )
}
