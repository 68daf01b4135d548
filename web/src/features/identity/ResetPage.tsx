import { zodResolver } from '@hookform/resolvers/zod'
import { Link, useSearch } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { faultText, placeFaults } from '../../shared/forms'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useAskReset, useReset } from './api'
import { CheckMail } from './CheckMail'
import { EntryFrame } from './EntryFrame'
import { SHORTEST_PASSWORD, askResetForm, resetForm } from './model'

/** `/app/reset`: asks for a link; with a token from that link it takes the new password. */
export function ResetPage() {
  const { token } = useSearch({ from: '/reset' })
  return token ? <NewPassword token={token} /> : <AskForLink />
}

function AskForLink() {
  const { t } = useSpeech()
  const ask = useAskReset()
  const form = useForm({ resolver: zodResolver(askResetForm), mode: 'onTouched', defaultValues: { email: '' } })

  if (ask.isSuccess) return <CheckMail title={t('reset.sent.title')} text={t('reset.sent.text', { email: form.getValues('email') })} />

  const submit = form.handleSubmit((who) => ask.mutateAsync(who).catch((error: unknown) => placeFaults(form, error)))
  return (
    <EntryFrame title={t('reset.title')} intro={t('reset.intro')} aside={<Link to="/" className="link">{t('signIn.back')}</Link>}>
      <form className="grid gap-4" noValidate onSubmit={(event) => void submit(event)}>
        {ask.error && !form.formState.errors.email && <ProblemStrip error={ask.error} title={t('reset.failed')} />}
        <Field label={t('form.email')} type="email" autoComplete="username" inputMode="email" autoFocus error={faultText(t, form.formState.errors.email)} {...form.register('email')} />
        <Button type="submit" look="primary" big busy={ask.isPending}>{t('reset.act')}</Button>
      </form>
    </EntryFrame>
  )
}

function NewPassword({ token }: { token: string }) {
  const { t } = useSpeech()
  const reset = useReset(token)
  const form = useForm({ resolver: zodResolver(resetForm), mode: 'onTouched', defaultValues: { password: '' } })
  const fault = form.formState.errors.password

  if (reset.isSuccess) {
    return (
      <main className="grid min-h-dvh place-content-center">
        <EmptyState icon="circle-check" title={t('reset.done')} level={1} act={<Link to="/" className="btn primary">{t('signIn.act')}</Link>}>
          {t('reset.done.text')}
        </EmptyState>
      </main>
    )
  }

  const submit = form.handleSubmit((chosen) => reset.mutateAsync(chosen).catch((error: unknown) => placeFaults(form, error)))
  return (
    <EntryFrame title={t('reset.new.title')} intro={t('reset.new.intro')} aside={<Link to="/reset" search={{}} className="link">{t('reset.again')}</Link>}>
      <form className="grid gap-4" noValidate onSubmit={(event) => void submit(event)}>
        {reset.error && !fault && <ProblemStrip error={reset.error} title={t('reset.new.failed')} />}
        <Field label={t('form.password.new')} type="password" autoComplete="new-password" autoFocus help={t('form.password.help', { count: SHORTEST_PASSWORD })} error={faultText(t, fault)} {...form.register('password')} />
        <Button type="submit" look="primary" big busy={reset.isPending}>{t('reset.new.act')}</Button>
      </form>
    </EntryFrame>
  )
}
