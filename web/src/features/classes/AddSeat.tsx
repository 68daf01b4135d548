import { type SubmitEvent, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { ClientField } from '../calendar/ClientField'
import type { Draft } from '../calendar/draft'
import { PetField } from '../calendar/PetField'
import { type Guest, useAddSeat } from './api'
import { type Class, hasWaitlist } from './model'

interface Props {
  session: Class
  onDone: () => void
}

/** Gives a seat to somebody who asks for it by telephone or at the desk, or lets them wait for one where it is full. */
export function AddSeat({ session, onDone }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [draft, setDraft] = useState<Draft>({})
  const [asked, setAsked] = useState(false)
  const add = useAddSeat(business.id, session.id)
  const waits = hasWaitlist(session)
  const key = useRef(crypto.randomUUID())
  const known = draft.client !== undefined || Boolean(draft.fresh?.name && (draft.fresh.phone || draft.fresh.email))
  const withPet = session.terms.counts === 'pet'
  const named = !withPet || (draft.pet !== undefined && (draft.pet !== 'new' || draft.species !== undefined))

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!known || !named) return
    add.mutate({ guest: guestOf(draft, withPet), key: key.current, waits }, {
      onSuccess: () => {
        toast(t(waits ? 'classes.waits' : 'classes.added', { name: draft.client?.name ?? draft.fresh?.name ?? '' }))
        onDone()
      },
      onError: () => { key.current = crypto.randomUUID() },
    })
  }
  return (
    <form className="add-seat quick" noValidate onSubmit={submit}>
      <ClientField business={business.id} draft={draft} fault={asked && !known ? (draft.fresh ? 'reach' : 'client') : undefined} onDraft={(more) => setDraft((was) => ({ ...was, ...more }))} />
      {withPet && (draft.client ?? draft.fresh) && <PetField business={business.id} draft={draft} bad={asked && !named} onDraft={(more) => setDraft((was) => ({ ...was, ...more }))} />}
      {add.error && <ProblemStrip error={add.error} title={t('classes.failed')} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>{t('common.back')}</Button>
        <Button look="primary" type="submit" busy={add.isPending}>{t(waits ? 'classes.wait' : 'classes.add')}</Button>
      </div>
    </form>
  )
}

function guestOf({ client, fresh, pet, petName, species }: Draft, withPet: boolean): Guest {
  const who = client ? { clientId: client.id } : { client: { name: fresh?.name ?? '', ...(fresh?.email && { email: fresh.email }), ...(fresh?.phone && { phone: fresh.phone }) } }
  if (!withPet) return who
  return pet !== undefined && pet !== 'new' ? { ...who, petId: pet } : { ...who, pet: { ...(petName && { name: petName }), species: species ?? 'dog' } }
}
