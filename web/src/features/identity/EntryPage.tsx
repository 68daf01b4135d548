import { useQuery } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { isKnown, meQuery } from '../access'
import { ChooseBusiness } from './ChooseBusiness'
import { EntryFrame } from './EntryFrame'
import { SignInForm } from './SignInForm'

/** `/app`: signs in, then leads to the business, or lets one be chosen. */
export function EntryPage() {
  const { t } = useSpeech()
  const { to } = useSearch({ from: '/' })
  const asks = isKnown() || Boolean(to)
  const me = useQuery({ ...meQuery, enabled: asks })

  if (me.isPending && asks) return null
  if (me.data) {
    const [first, second] = me.data.businesses
    if (to) return <Return to={to} />
    if (first && !second) return <Navigate to="/$slug/today" params={{ slug: first.slug }} replace />
    return <ChooseBusiness me={me.data} />
  }
  if (!me.error || isProblem(me.error, 401)) return <SignInForm returning={Boolean(to)} />
  return (
    <EntryFrame title={t('signIn.title')}>
      <ProblemStrip error={me.error} title={t('fault.page')} onRetry={() => void me.refetch()} />
    </EntryFrame>
  )
}

/** Back to where a session ended, with everything that stood in the address. */
function Return({ to }: { to: string }) {
  const { history, basepath } = useRouter()
  useEffect(() => history.replace(basepath + to), [history, basepath, to])
  return null
}
