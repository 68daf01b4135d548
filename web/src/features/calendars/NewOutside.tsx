import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { addOutside } from './outside'

interface Props {
  provider: string
  onAdded: () => void
  onClose: () => void
}

/** The address of a calendar elsewhere. It is read before it is kept, so a wrong one is told at once. */
export function NewOutside({ provider, onAdded, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useMutation({
    mutationFn: () => addOutside(business.id, provider, { url: url.trim(), ...(name.trim() && { name: name.trim() }) }),
    onSuccess: (kept) => {
      toast(t('calendars.outside.added', { name: kept.name, count: kept.entries }))
      onAdded()
    },
  })
  const send = () => (url.trim() ? add.mutate() : setMissing(true))
  const about = isProblem(add.error, 422) ? add.error.detail : undefined
  return (
    <form className="inline-form" noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
      <Field label={t('calendars.outside.url')} help={t('calendars.outside.url.help')} type="url" inputMode="url" autoComplete="off" spellCheck={false} value={url}
        error={missing && !url.trim() ? t('calendars.outside.url.missing') : about}
        onChange={({ target }) => { setUrl(target.value); add.reset() }} />
      <Field label={<>{t('calendars.outside.name')} <span className="font-regular text-muted">{t('common.optional')}</span></>} value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
      {add.error && about === undefined && <ProblemStrip error={add.error} title={t('settings.notSaved')} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit" look="primary" busy={add.isPending}>{t('calendars.outside.act')}</Button>
      </div>
    </form>
  )
}
