import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { type LocalDate, dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows } from '../../shared/keys'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { Icon } from '../../shared/ui/Icon'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { hoursQuery } from './api'
import { openMinutes } from './hours'
import { type Appointment, type ProviderDay, bookedShare, byProvider, isOff, nowIndex } from './model'
import { Ticket } from './Ticket'

interface Props {
  answer: UseQueryResult
  items: readonly Appointment[]
  business: string
  day: LocalDate
  /** Absent on other days: then there is no present to mark. */
  now: Date | undefined
  selected: string | undefined
  view?: 'mine' | 'everyone'
  onView?: (view: 'mine' | 'everyone') => void
  onOpen: (id: string) => void
}

/** The day as a list, in columns of people. */
export function Board({ answer, items, view, onView, ...rest }: Props) {
  const { t } = useSpeech()
  const { business: { slug } } = useWorkplace()
  return (
    <section aria-labelledby="board">
      <div className="row mb-3 min-h-9 flex-wrap">
        <h2 id="board" className="lead font-strong">{t('today.board')}</h2>
        <span className="push" />
        <Link className="btn quiet" to="/$slug/board" params={{ slug }} aria-label={t('today.toBoard')} title={t('today.toBoard')}><Icon name="square-kanban" /><span className="desk">{t('today.toBoard')}</span></Link>
        {view && onView && (
          <Segmented label={t('today.whose')} value={view} onChoose={onView}
            choices={[{ value: 'mine', label: t('today.mine') }, { value: 'everyone', label: t('today.everyone') }]} />
        )}
      </div>
      {answer.isPending ? (
        <div className="card px-6 py-4"><SkeletonRows rows={5} label={t('today.loading')} /></div>
      ) : answer.error && items.length === 0 ? (
        <ProblemStrip error={answer.error} title={t('today.failed')} onRetry={() => void answer.refetch()} />
      ) : items.length === 0 ? (
        <div className="card"><EmptyState icon="calendar-days" title={t('today.empty')} act={view !== 'mine' && <ShareLink />}>{t(view === 'mine' ? 'today.empty.mine' : 'today.empty.text')}</EmptyState></div>
      ) : (
        <div className="lanes" onKeyDown={moveByArrows}>
          {byProvider(items).map((group) => <Lane key={group.provider.id} group={group} {...rest} />)}
        </div>
      )}
    </section>
  )
}

/** What brings people: the address of the public page. */
function ShareLink() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  return <Link className="btn" to="/$slug/share" params={{ slug: business.slug }}><Icon name="share-2" />{t('today.empty.share')}</Link>
}

interface LaneProps extends Omit<Props, 'answer' | 'items' | 'view' | 'onView'> {
  group: ProviderDay
}

function Lane({ group: { provider, items }, business, day, now, selected, onOpen }: LaneProps) {
  const { t, format } = useSpeech()
  const hours = useQuery(hoursQuery(business, provider.id))
  const open = hours.data && openMinutes(hours.data.weekly, dateParts(day).weekday)
  const share = open === undefined ? undefined : bookedShare(items, open)
  const percent = share === undefined ? undefined : `${Math.round(share * 100)}%`
  const present = now && nowIndex(items, now)
  const zone = items[0]?.zone ?? 'UTC'

  const marker = now && (
    <li key="now" className="present" aria-label={t('today.now', { time: format.time(now, zone) })}>{format.time(now, zone)}</li>
  )
  return (
    <section className={`lane ${hueClass(provider.hue)}`} aria-label={provider.name}>
      <header style={{ '--load': percent ?? '0%' } as CSSProperties}>
        <Avatar initials={provider.initials} hue={provider.hue} />
        <div className="min-w-0">
          <h3 className="trunc font-strong">{provider.name}</h3>
          <p className="small text-muted">{t('today.count', { count: items.filter((item) => !isOff(item)).length })}</p>
        </div>
        {percent && <span className="small push self-start text-muted">{percent}<span className="sr"> {t('today.booked')}</span></span>}
      </header>
      <ul>
        {items.flatMap((item, index) => [
          index === present && marker,
          <li key={item.id}><Ticket appointment={item} selected={item.id === selected} onOpen={onOpen} /></li>,
        ])}
        {present === items.length && marker}
      </ul>
    </section>
  )
}
