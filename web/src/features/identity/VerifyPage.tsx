import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useVerify } from './api'
import { EntryFrame } from './EntryFrame'

/** `/app/verify?token=`: the link from the mail does its work by being opened. */
export function VerifyPage() {
  const { t } = useSpeech()
  const { token } = useSearch({ from: '/verify' })
  const verify = useVerify()
  const { mutate } = verify
  const sent = useRef(false)

  useEffect(() => {
    if (!token || sent.current) return
    sent.current = true // a token works once, and effects may run twice
    mutate(token)
  }, [token, mutate])

  const refused = !token || (isProblem(verify.error) && verify.error.status < 500 && !verify.error.unreachable)
  if (!refused && verify.error) {
    return (
      <EntryFrame title={t('verify.title')}>
        <ProblemStrip error={verify.error} title={t('verify.failed')} onRetry={() => mutate(token)} />
      </EntryFrame>
    )
  }
  return (
    <main className="grid min-h-dvh place-content-center" aria-busy={verify.isPending}>
      {verify.isSuccess && (
        <EmptyState icon="circle-check" title={t('verify.done')} level={1} act={<Link to="/" className="btn primary">{t('signIn.act')}</Link>}>
          {t('verify.done.text')}
        </EmptyState>
      )}
      {refused && (
        <EmptyState icon="clock" quiet title={t('verify.stale')} level={1} act={<Link to="/" className="btn">{t('signIn.back')}</Link>}>
          {t('verify.stale.text')}
        </EmptyState>
      )}
    </main>
  )
}
