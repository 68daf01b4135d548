import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type LocalDate, addDays, dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { useNow } from '../../shared/now'
import { Button, IconButton } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { useFreshAppointments } from '../scheduling'
import { boardQuery } from './api'
import { Board } from './Board'
import { Door } from './Door'
import { DAYS, doorOf, freeOn, isAhead } from './model'
import { NewStayPanel } from './NewStayPanel'
import { StayPanel } from './StayPanel'
import './stays.css'

const route = getRouteApi('/$slug/stays')

/** `/app/{slug}/stays`: who is in which run, who comes and goes today, and what is free. */
export function StaysPage() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { id, from, place: wanted, run } = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const refetchInterval = useFreshAppointments(business.id)
  const places = useQuery(locationsQuery(business.id)).data?.items.filter(({ active }) => active) ?? []
  const place = places.find((one) => one.id === wanted) ?? places[0]
  const today = dayOf(now, place?.zone ?? viewerZone())
  const first: LocalDate = from ?? today
  const board = useQuery({ ...boardQuery(business.id, place?.id ?? '', first), enabled: place !== undefined, refetchInterval })
  const to = (more: { id?: string | undefined; from?: string | undefined; place?: string | undefined; run?: string | undefined }) => {
    const next = { id, from, place: wanted, run: undefined, ...more }
    void navigate({ search: { ...(next.id && { id: next.id }), ...(next.from && { from: next.from }), ...(next.place && { place: next.place }), ...(next.run && { run: next.run }) } })
  }
  useShortcuts({ t: () => to({ from: undefined }) })
  useEffect(() => {
    document.title = t('stays.title.page', { business: business.name })
  }, [t, business.name])
  const { runs = [], stays = [] } = board.data ?? {}
  const { arriving, leaving } = doorOf(stays, today)
  const inside = stays.filter(({ state }) => state === 'checked_in').length
  const inSight = first <= today && today < addDays(first, DAYS)

  return (
    <>
      <header className="top">
        <h1 className="lead strong">{t('stays.title')}</h1>
        <Button {...(id === undefined && { look: 'primary' })} icon="plus" className="push" disabled={runs.length === 0} onClick={() => to({ id: 'new' })}><span className="stays-new">{t('stays.new')}</span></Button>
      </header>
      <div className="work">
        <div className="scroll">
          <div className="stays">
            {board.isPending ? <div className="card px-5 py-2"><SkeletonRows rows={6} label={t('stays.loading')} /></div>
              : board.error ? <ProblemStrip error={board.error} title={t('stays.unread')} onRetry={() => void board.refetch()} />
              : runs.length === 0 && places.length < 2 ? <EmptyState icon="bed-double" title={t('stays.empty')}>{t('stays.empty.text')}</EmptyState>
              : (
                <>
                  {inSight && (
                    <div className="doors">
                      <Door title={t('stays.arriving')} none={t('stays.arriving.none')} stays={arriving} open={id} onOpen={(next) => to({ id: next })} />
                      <Door title={t('stays.leaving')} none={t('stays.leaving.none')} stays={leaving} open={id} leaving onOpen={(next) => to({ id: next })} />
                      <dl className="stays-figures">
                        <div><dt>{t('stays.inside')}</dt><dd className="num">{inside}</dd></div>
                        <div><dt>{t('stays.tonight')}</dt><dd className="num">{freeOn(runs, stays, today)}</dd></div>
                      </dl>
                    </div>
                  )}
                  <div className="stays-when">
                    <IconButton icon="chevron-left" label={t('stays.earlier')} onClick={() => to({ from: addDays(first, -7) })} />
                    <span className="num font-medium">{format.dayRangeShort(first, addDays(first, DAYS - 1))}</span>
                    <IconButton icon="chevron-right" label={t('stays.later')} onClick={() => to({ from: addDays(first, 7) })} />
                    {first !== today && <Button look="quiet" onClick={() => to({ from: undefined })}>{t('stays.today')}</Button>}
                    {places.length > 1 && (
                      <select className="input stays-place" aria-label={t('stays.place')} value={place?.id} onChange={({ target }) => to({ place: target.value, id: undefined })}>
                        {places.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
                      </select>
                    )}
                  </div>
                  <Board board={board.data} first={first} today={today} open={id} stays={stays.filter((stay) => isAhead(stay) || stay.state === 'fulfilled')} onOpen={(next) => to({ id: next })} onFree={(day, free) => to({ id: 'new', from: first === today ? undefined : first, run: `${free}~${day}` })} />
                </>
              )}
          </div>
        </div>
        {id === 'new' && board.data ? <NewStayPanel key={run ?? ''} board={board.data} today={today} chosen={run} onClose={() => to({ id: undefined })} onBooked={(stay) => to({ id: stay })} />
          : id !== undefined && id !== 'new' && board.data && <StayPanel key={id} stay={id} board={board.data} today={today} onClose={() => to({ id: undefined })} />}
      </div>
    </>
  )
}
