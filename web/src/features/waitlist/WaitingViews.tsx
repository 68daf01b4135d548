import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'

/** Those who wait for an answer, and those who wait for a time: one tap apart. */
export function WaitingViews() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const params = { slug: business.slug }
  return (
    <nav className="seg" aria-label={t('nav.waiting')}>
      <Link to="/$slug/requests" params={params}>{t('nav.requests')}</Link>
      <Link to="/$slug/waitlist" params={params}>{t('nav.waitlist')}</Link>
    </nav>
  )
}
