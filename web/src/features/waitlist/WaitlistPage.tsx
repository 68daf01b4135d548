import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { useFreshAppointments } from '../scheduling'
import { useEnd, useRestore, waitlistQuery } from './api'
import { EntryRow } from './EntryRow'
import { WaitingViews } from './WaitingViews'
import './waitlist.css'

/** `/app/{slug}/waitlist`: who waits for what, what is offered to whom, and how much of what was freed found somebody. */
export function WaitlistPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const now = useNow()
  const refetchInterval = useFreshAppointments(business.id)
  const list = useInfiniteQuery({ ...waitlistQuery(business.id), refetchInterval })
  const end = useEnd(business.id)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const figures = list.data?.pages.at(-1)
  const restore = useRestore(business.id)
  useEffect(() => {
    document.title = t('waitlist.title.page', { business: business.name })
  }, [t, business.name])

  return (
    <>
      <header className="top">
        <h1 className="sr">{t('waitlist.title')}</h1>
        <WaitingViews />
      </header>
      <div className="work">
        <div className="scroll">
          <div className="waitlist">
            {figures && (
              <dl className="figures">
                <Figure label={t('waitlist.waiting')} value={String(figures.waiting)} />
                <Figure label={t('waitlist.open')} value={String(figures.offered)} />
                <Filled {...figures.filled} />
              </dl>
            )}
            {(end.error ?? restore.error) && <ProblemStrip error={end.error ?? restore.error} title={t('waitlist.failed')} />}
            {list.isPending ? (
              <div className="card px-5 py-2"><SkeletonRows rows={4} label={t('waitlist.loading')} /></div>
            ) : list.error ? (
              <ProblemStrip error={list.error} title={t('waitlist.unread')} onRetry={() => void list.refetch()} />
            ) : items.length === 0 ? (
              <EmptyState icon="list-ordered" title={t('waitlist.empty')}>{t('waitlist.empty.text')}</EmptyState>
            ) : (
              <>
                <ol className="card">
                  {items.map((entry) => (
                    <EntryRow key={entry.id} entry={entry} now={now} busy={end.isPending && end.variables === entry.id}
                      onEnd={() => end.mutate(entry.id, { onSuccess: () => toast(t('waitlist.ended', { name: entry.client.name }), () => restore.mutate(entry.id)) })} />
                  ))}
                </ol>
                {list.hasNextPage && <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('waitlist.more')}</Button>}
                <p className="small text-muted">{t('waitlist.rule')}</p>
              </>
            )}
          </div>
        </div>
      </div>
    </>
  )
}

/** Of the times offered to somebody, those that were taken. */
function Filled({ offered, filled }: { offered: number; filled: number }) {
  const { t } = useSpeech()
  return offered === 0
    ? <Figure label={t('waitlist.filled')} value="–" more={t('waitlist.filled.none')} />
    : <Figure label={t('waitlist.filled')} value={`${Math.round((filled / offered) * 100)}\u00a0%`} more={t('waitlist.filled.of', { filled, offered })} />
}

function Figure({ label, value, more }: { label: string; value: string; more?: string }) {
  return (
    <div className="card figure">
      <dt className="text-muted">{label}</dt>
      <dd><span className="title num">{value}</span>{more && <span className="small block text-muted">{more}</span>}</dd>
    </div>
  )
}
