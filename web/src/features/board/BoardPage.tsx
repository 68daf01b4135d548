import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import { useAsked } from '../../shared/asks'
import { addDays, dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { useNow } from '../../shared/now'
import { Button, IconButton } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { diaryQuery } from '../calendar/api'
import { type Appointment, isOff, loadAppointmentPanel, nextStatus, subjectOf, useFreshAppointments, useSteps } from '../scheduling'
import { delaysQuery } from './api'
import { Lanes } from './Lanes'
import { STATUS_OF, type Zone, beginnings, beside, mayGo, zoneOf } from './model'
import { People } from './People'
import type { BoardSearch } from './search'
import './board.css'

const AppointmentPanel = lazy(loadAppointmentPanel)
const WalkIn = lazy(() => import('./WalkIn'))
const CheckInCode = lazy(() => import('./CheckInCode'))
const DelayDialog = lazy(() => import('./DelayDialog'))

/** `/app/{slug}/board`: today as it moves through the house, the same on every screen that shows it. */
export function BoardPage() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const search = useSearch({ from: '/$slug/board' })
  const navigate = useNavigate({ from: '/$slug/board' })
  const now = useNow()
  const [over, setOver] = useState<'walkIn' | 'code' | { readonly late: string }>()

  const locations = useQuery(locationsQuery(business.id))
  const zone = locations.data?.items[0]?.zone ?? viewerZone()
  const today = dayOf(now, zone)
  const refetchInterval = useFreshAppointments(business.id)
  const enabled = !locations.isPending
  const answer = useQuery({ ...diaryQuery(business.id, today, addDays(today, 1)), enabled, refetchInterval })
  const delays = useQuery({ ...delaysQuery(business.id, today), enabled, refetchInterval })
  const steps = useSteps(business.id)

  const own = business.provider ?? undefined
  const view = own ? (search.view ?? 'everyone') : 'everyone'
  const all = answer.data?.appointments ?? []
  const people = answer.data?.columns.map(({ provider }) => provider) ?? []
  const atWork = answer.data?.columns.filter(({ provider, days }) => days.some(({ openMinutes }) => openMinutes > 0) || all.some((item) => item.provider.id === provider.id && !isOff(item))).map(({ provider }) => provider) ?? []
  const items = view === 'mine' ? all.filter(({ provider }) => provider.id === own) : all
  const late = new Map(delays.data?.items.map(({ provider, minutes }) => [provider, minutes]))
  const begins = new Map([...late].flatMap(([provider, minutes]) => [...beginnings(items.filter((item) => item.provider.id === provider), minutes, now)]))
  const lateOne = typeof over === 'object' ? people.find(({ id }) => id === over.late) : undefined

  const open = useCallback((apt?: string) => {
    setOver(undefined)
    void navigate({ search: (was) => withOpen(was, apt), replace: true })
  }, [navigate])
  const walkIn = () => {
    open()
    setOver('walkIn')
  }
  const put = (item: Appointment, to: Zone | undefined) => {
    if (!to || zoneOf(item) === to) return
    if (mayGo(item, to)) steps.take(item, STATUS_OF[to], to === 'expected' ? 'board.moved.expected' : undefined)
    else toast(t('board.cannot', { name: subjectOf(item) }))
  }
  const step = (item: Appointment) => {
    const next = nextStatus(item)
    if (next) steps.take(item, next)
  }
  useAsked('walkIn', walkIn)
  useShortcuts({ w: walkIn })
  useTitle(t('board.title.page', { business: business.name }))

  return (
    <>
      <header className="top btop">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 py-2">
          <h1 className="title trunc">{t('board.title')}</h1>
          <p className="desk text-muted">{format.longDate(today)}</p>
        </div>
        <div className="push flex flex-none items-center gap-2">
          {own && <span className="desk"><Segmented label={t('today.whose')} value={view} choices={[{ value: 'mine', label: t('today.mine') }, { value: 'everyone', label: t('today.everyone') }]} onChoose={(to) => void navigate({ search: (was) => ({ ...was, view: to }), replace: true })} /></span>}
          <IconButton icon="qr-code" look="plain" label={t('board.code')} aria-haspopup="dialog" onClick={() => setOver('code')} />
          <Button look="primary" icon="plus" onClick={walkIn}>{t('board.walkIn')}</Button>
        </div>
      </header>
      <div className="work">
        <div className="scroll">
          <div className="bpage">
            {steps.failure && !search.apt && <ProblemStrip error={steps.failure.error} title={t('today.stepFailed', { name: subjectOf(steps.failure.appointment) })} onRetry={steps.retry} />}
            {answer.isPending ? <div className="card px-6 py-4"><SkeletonRows rows={5} label={t('board.loading')} /></div>
              : answer.error && all.length === 0 ? <ProblemStrip error={answer.error} title={t('board.failed')} onRetry={() => void answer.refetch()} />
              : (
                <>
                  <People people={view === 'mine' ? atWork.filter(({ id }) => id === own) : atWork} late={late} onChoose={(provider) => setOver({ late: provider })} />
                  {items.every(isOff) ? <div className="card"><EmptyState icon="square-kanban" title={t('board.empty')}>{t('board.empty.text')}</EmptyState></div> : (
                    <Lanes items={items} now={now} begins={begins} selected={search.apt} busy={steps.busy} lane={search.lane ?? 'arrivals'} onOpen={open} onStep={step} onPut={put} onShift={(item, by) => put(item, beside(item, by))}
                      onLane={(lane) => void navigate({ search: ({ view: whose, apt }) => ({ ...(whose && { view: whose }), ...(apt && { apt }), ...(lane !== 'arrivals' && { lane }) }), replace: true })} />
                  )}
                  {items.some(isOff) && <p className="small text-muted">{t('board.off', { count: items.filter(isOff).length })}</p>}
                </>
              )}
          </div>
        </div>
        <Suspense>
          {search.apt ? <AppointmentPanel key={search.apt} id={search.apt} known={all.find(({ id }) => id === search.apt)} steps={steps} onClose={() => open()} />
            : over === 'walkIn' && <WalkIn people={people} day={today} zone={zone} now={now} onClose={() => setOver(undefined)} />}
        </Suspense>
      </div>
      <Suspense>
        {over === 'code' && <CheckInCode onClose={() => setOver(undefined)} />}
        {lateOne && <DelayDialog key={lateOne.id} business={business.id} provider={lateOne} late={late.get(lateOne.id)} onClose={() => setOver(undefined)} />}
      </Suspense>
    </>
  )
}

/** The same board with another appointment beside it, or none. */
function withOpen({ lane, view }: BoardSearch, apt: string | undefined): BoardSearch {
  return { ...(lane && { lane }), ...(view && { view }), ...(apt && { apt }) }
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
