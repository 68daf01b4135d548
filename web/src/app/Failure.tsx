import { Link, useRouter } from '@tanstack/react-router'
import { useSpeech } from '../shared/i18n/i18n'
import { EmptyState } from '../shared/ui/EmptyState'
import { ProblemStrip } from '../shared/ui/ProblemStrip'

/** A page that could not be shown at all. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useSpeech()
  const router = useRouter()
  return (
    <main className="mx-auto grid min-h-dvh max-w-120 place-content-center p-4">
      <ProblemStrip error={error} title={t('fault.page')} onRetry={() => void router.invalidate()} />
    </main>
  )
}

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { t } = useSpeech()
  return (
    <main className="grid min-h-dvh place-content-center">
      <EmptyState icon="search" title={t('fault.noPage.title')} level={1} quiet act={<Link to="/" className="btn">{t('fault.noPage.act')}</Link>}>
        {t('fault.noPage.text')}
      </EmptyState>
    </main>
  )
}
