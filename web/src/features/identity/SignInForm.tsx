import { zodResolver } from '@hookform/resolvers/zod'
import { Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { isProblem } from '../../shared/api/problem'
import { faultText, placeFaults } from '../../shared/forms'
import { isLanguage, useSpeech } from '../../shared/i18n/i18n'
import { choose, currentSettings } from '../../shared/settings'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Strip } from '../../shared/ui/Strip'
import { useSignIn } from './api'
import { EntryFrame } from './EntryFrame'
import { signInForm } from './model'

/** `returning`: a session ended while somebody worked, and they come back to where they were. */
export function SignInForm({ returning }: { returning: boolean }) {
  const { t } = useSpeech()
  const signIn = useSignIn()
  const form = useForm({ resolver: zodResolver(signInForm), mode: 'onTouched', defaultValues: { email: '', password: '' } })
  const { errors } = form.formState

  const submit = form.handleSubmit((who) =>
    signIn.mutateAsync(who).then(
      ({ locale }) => {
        // On a device without a choice the account's language comes along.
        if (!currentSettings().language && isLanguage(locale)) choose({ language: locale })
      },
      (error: unknown) => placeFaults(form, error),
    ),
  )

  return (
    <EntryFrame
      title={t('signIn.title')}
      intro={returning ? t('signIn.returning') : t('signIn.intro')}
      aside={
        <>
          {t('signIn.new')} <Link to="/sign-up" className="link">{t('signIn.toSignUp')}</Link>
        </>
      }
    >
      <form className="grid gap-4" noValidate onSubmit={(event) => void submit(event)}>
        {signIn.error && <Refusal error={signIn.error} />}
        <Field label={t('form.email')} type="email" autoComplete="username" inputMode="email" autoFocus error={faultText(t, errors.email)} {...form.register('email')} />
        <Field label={t('form.password')} type="password" autoComplete="current-password" error={faultText(t, errors.password)} {...form.register('password')} />
        <Button type="submit" look="primary" big busy={signIn.isPending}>{t('signIn.act')}</Button>
        <Link to="/reset" className="link justify-self-center">{t('signIn.forgot')}</Link>
      </form>
    </EntryFrame>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useSpeech()
  if (isProblem(error, 401)) {
    return (
      <Strip tone="danger" icon="circle-alert" title={t('signIn.refused')} live>
        {t('signIn.refused.text')}
      </Strip>
    )
  }
  return <ProblemStrip error={error} title={t('signIn.failed')} />
}
