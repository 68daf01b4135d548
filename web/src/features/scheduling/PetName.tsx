import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api, body } from '../../shared/api/client'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { appointmentsKey } from './api'
import { type Appointment, speciesWord } from './model'

/** A client who booked with a tap told the kind only: whoever hears the name writes it down here. */
export function PetName({ pet }: { pet: NonNullable<Appointment['pet']> }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const naming = useMutation({
    mutationFn: () => body(api.PATCH('/api/v1/businesses/{business}/pets/{pet}', { params: { path: { business: business.id, pet: pet.id } }, body: { name: name.trim(), species: pet.species } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: appointmentsKey(business.id) }),
  })
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim()) naming.mutate()
  }
  return (
    <form onSubmit={send} className="grid gap-2">
      {naming.error && <ProblemStrip error={naming.error} title={t('panel.pet.failed')} />}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t('panel.pet.name', { kind: t(speciesWord(pet.species)) })} autoComplete="off" maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <Button type="submit" busy={naming.isPending}>{t('panel.pet.keep')}</Button>
      </div>
    </form>
  )
}
