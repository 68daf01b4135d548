import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { Strip } from '../../shared/ui/Strip'
import { useWorkplace } from '../access'
import { requestsQuery } from './api'

/** On the day's first screen: that somebody waits for an answer. */
export default function RequestsStrip() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const count = useQuery(requestsQuery(business.id)).data?.items.length ?? 0
  if (count === 0) return null
  return (
    <Strip icon="hourglass" tone="warning" acts={<Link className="btn" to="/$slug/requests" params={{ slug: business.slug }}>{t('requests.open')}</Link>}>
      {t('requests.waiting', { count })}
    </Strip>
  )
}
