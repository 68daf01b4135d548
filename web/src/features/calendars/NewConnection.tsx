import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { connect } from './connections'

interface Props {
  provider: string
  onConnected: () => void
  onClose: () => void
}

/** Address, name and password at another server. It is asked at once, so what is wrong is told at once. */
export function NewConnection({ provider, onConnected, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [typed, setTyped] = useState({ address: '', user: '', password: '' })
  const [tried, setTried] = useState(false)
  const add = useMutation({
    mutationFn: () => connect(business.id, provider, { ...typed, address: typed.address.trim(), user: typed.user.trim() }),
    onSuccess: (kept) => {
      toast(t('calendars.connection.added', { count: kept.calendars.length }))
      onConnected()
    },
  })
  const complete = Boolean(typed.address.trim() && typed.user.trim() && typed.password)
  const send = () => (complete ? add.mutate() : setTried(true))
  const missing = (text: string) => (tried && !text.trim() ? t('calendars.connection.missing') : undefined)
  const type = (field: keyof typeof typed) => ({ target }: { target: { value: string } }) => {
    setTyped({ ...typed, [field]: target.value })
    add.reset()
  }
  const problem = isProblem(add.error, 422) ? add.error : undefined
  const aboutPassword = problem?.code === 'calendars.sign-in'
  return (
    <form className="inline-form" noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
      <Field label={t('calendars.connection.address')} help={t('calendars.connection.address.help')} inputMode="url" autoComplete="off" autoCapitalize="none" spellCheck={false} value={typed.address}
        error={missing(typed.address) ?? (problem && !aboutPassword ? problem.detail : undefined)} onChange={type('address')} />
      <Field label={t('calendars.connection.user')} autoComplete="off" autoCapitalize="none" spellCheck={false} value={typed.user} error={missing(typed.user)} onChange={type('user')} />
      <Field label={t('calendars.connection.password')} help={t('calendars.connection.password.help')} type="password" autoComplete="new-password" value={typed.password}
        error={missing(typed.password) ?? (aboutPassword ? problem.detail : undefined)} onChange={type('password')} />
      {add.error && !problem && <ProblemStrip error={add.error} title={t('settings.notSaved')} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit" look="primary" busy={add.isPending}>{t('calendars.connection.act')}</Button>
      </div>
    </form>
  )
}
