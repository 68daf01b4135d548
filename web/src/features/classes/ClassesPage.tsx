import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { addDays, dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { useFreshAppointments } from '../scheduling'
import { classesQuery } from './api'
import { ClassRow } from './ClassRow'
import { byDay, instantOf } from './model'
import { NewClassPanel } from './NewClassPanel'
import { RosterPanel } from './RosterPanel'
import './classes.css'

const route = getRouteApi('/$slug/classes')

/** As far ahead as one plans by eye; the server answers for a hundred days at most. */
const AHEAD = 60

/** `/app/{slug}/classes`: the classes of today and of the weeks ahead, how full they are, and who comes. */
export function ClassesPage() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { id } = route.useSearch()
  const navigate = route.useNavigate()
  const open = (next: string | undefined) => void navigate({ search: next ? { id: next } : {} })
  const now = useNow()
  const refetchInterval = useFreshAppointments(business.id)
  const places = useQuery(locationsQuery(business.id)).data?.items.filter(({ active }) => active) ?? []
  const zone = places[0]?.zone ?? viewerZone()
  const today = dayOf(now, zone)
  const list = useQuery({ ...classesQuery(business.id, instantOf(today, 0, zone), instantOf(addDays(today, AHEAD), 0, zone)), enabled: places.length > 0, refetchInterval })
  const days = byDay(list.data ?? [])
  useEffect(() => {
    document.title = t('classes.title.page', { business: business.name })
  }, [t, business.name])

  return (
    <>
      <header className="top">
        <h1 className="lead strong">{t('classes.title')}</h1>
        <Button {...(id === undefined && { look: 'primary' })} icon="plus" className="push" onClick={() => open('new')}>{t('classes.new')}</Button>
      </header>
      <div className="work">
        <div className="scroll">
          <div className="classes">
            {list.isPending ? <div className="card px-5 py-2"><SkeletonRows rows={4} label={t('classes.loading')} /></div>
              : list.error ? <ProblemStrip error={list.error} title={t('classes.unread')} onRetry={() => void list.refetch()} />
              : days.length === 0 ? <EmptyState icon="graduation-cap" title={t('classes.empty')}>{t('classes.empty.text')}</EmptyState>
              : days.map(({ day, classes }) => (
                <section key={day} aria-labelledby={`day-${day}`}>
                  <h2 id={`day-${day}`} className="font-medium">{format.dayTitle(day)}</h2>
                  <ul className="card">{classes.map((each) => <ClassRow key={each.id} session={each} open={each.id === id} onOpen={() => open(each.id)} />)}</ul>
                </section>
              ))}
          </div>
        </div>
        {id === 'new' ? <NewClassPanel places={places} today={today} onClose={() => open(undefined)} />
          : id !== undefined && <RosterPanel key={id} session={id} now={now} onClose={() => open(undefined)} />}
      </div>
    </>
  )
}
