import { zodResolver } from '@hookform/resolvers/zod'
import { Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { faultText, placeFaults } from '../../shared/forms'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useSignUp } from './api'
import { CheckMail } from './CheckMail'
import { EntryFrame } from './EntryFrame'
import { SHORTEST_PASSWORD, signUpForm } from './model'

/** `/app/sign-up`: three fields, then a link by mail. */
export function SignUpPage() {
  const { t, format } = useSpeech()
  const signUp = useSignUp(format.language)
  const form = useForm({ resolver: zodResolver(signUpForm), mode: 'onTouched', defaultValues: { name: '', email: '', password: '' } })
  const { errors } = form.formState

  if (signUp.isSuccess) return <CheckMail title={t('signUp.sent.title')} text={t('signUp.sent.text', { email: form.getValues('email') })} />

  const submit = form.handleSubmit((account) => signUp.mutateAsync(account).catch((error: unknown) => placeFaults(form, error)))
  return (
    <EntryFrame
      title={t('signUp.title')}
      intro={t('signUp.intro')}
      aside={
        <>
          {t('signUp.known')} <Link to="/" className="link">{t('signIn.act')}</Link>
        </>
      }
    >
      <form className="grid gap-4" noValidate onSubmit={(event) => void submit(event)}>
        {signUp.error && Object.keys(errors).length === 0 && <ProblemStrip error={signUp.error} title={t('signUp.failed')} />}
        <Field label={t('form.name')} autoComplete="name" autoFocus error={faultText(t, errors.name)} {...form.register('name')} />
        <Field label={t('form.email')} type="email" autoComplete="email" inputMode="email" error={faultText(t, errors.email)} {...form.register('email')} />
        <Field label={t('form.password')} type="password" autoComplete="new-password" help={t('form.password.help', { count: SHORTEST_PASSWORD })} error={faultText(t, errors.password)} {...form.register('password')} />
        <Button type="submit" look="primary" big busy={signUp.isPending}>{t('signUp.act')}</Button>
      </form>
    </EntryFrame>
  )
}
