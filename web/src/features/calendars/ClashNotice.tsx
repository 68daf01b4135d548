import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { Strip } from '../../shared/ui/Strip'
import { useWorkplace } from '../access'
import { clashesQuery } from './outside'
import { proposalsQuery } from './proposals'

const MINUTE = 60_000

/** On the day's screen: that calendars elsewhere contradict bookings, and where to decide. Nothing while none does. */
export function ClashNotice() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const clashes = useQuery({ ...clashesQuery(business.id), refetchInterval: MINUTE })
  const proposals = useQuery({ ...proposalsQuery(business.id), refetchInterval: MINUTE })
  const count = (clashes.data?.items.length ?? 0) + (proposals.data?.items.length ?? 0)
  if (count === 0) return null
  return (
    <Strip tone="warning" icon="calendar-x" title={t('today.clashes', { count })}
      acts={<Link className="btn" to="/$slug/settings/$section" params={{ slug: business.slug, section: 'calendars' }} search={{}}>{t('today.clashes.act')}</Link>}>
      {t('today.clashes.text')}
    </Strip>
  )
}
