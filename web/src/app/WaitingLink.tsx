import { useQuery } from '@tanstack/react-query'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { useWorkplace } from '../features/access'
import { requestsQuery } from '../features/requests/api'
import { useSpeech } from '../shared/i18n/i18n'
import { Icon } from '../shared/ui/Icon'

/** In the rail: those who wait for an answer or a time, and how many answers are due. */
export function WaitingLink() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const count = useQuery(requestsQuery(business.id)).data?.items.length ?? 0
  const onWaitlist = Boolean(useMatchRoute()({ to: '/$slug/waitlist' }))
  return (
    <Link to={onWaitlist ? '/$slug/waitlist' : '/$slug/requests'} params={{ slug: business.slug }}>
      <Icon name="hourglass" size="l" />
      <span>{t('nav.waiting')}</span>
      {count > 0 && <><span className="due" aria-hidden="true">{count}</span><span className="sr">{t('nav.waiting.count', { count })}</span></>}
    </Link>
  )
}
