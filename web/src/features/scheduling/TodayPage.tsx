import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy, useCallback, useEffect } from 'react'
import { dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech, withTexts } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { ClashNotice } from '../calendars/ClashNotice'
import { useSteps } from './acts'
import { dayQuery, useFreshAppointments } from './api'
import { Board } from './Board'
import { DayHeader } from './DayHeader'
import { DayRibbon } from './DayRibbon'
import { subjectOf } from './model'
import type { TodaySearch } from './search'
import { Spotlight } from './Spotlight'
import './today.css'

const RequestsStrip = lazy(() => withTexts('requests', import('../requests/RequestsStrip')))
const AppointmentPanel = lazy(() => import('./AppointmentPanel'))

/** `/app/{slug}/today`: one day of the business. The address says which day, whose, and what is open beside it. */
export function TodayPage() {
  const { t } = useSpeech()
  const { me, business } = useWorkplace()
  const search = useSearch({ from: '/$slug/today' })
  const navigate = useNavigate({ from: '/$slug/today' })
  const now = useNow()

  const locations = useQuery(locationsQuery(business.id))
  const zone = locations.data?.items[0]?.zone ?? viewerZone()
  const today = dayOf(now, zone)
  const day = search.day ?? today
  const refetchInterval = useFreshAppointments(business.id)
  const answer = useQuery({ ...dayQuery(business.id, day), enabled: !locations.isPending, refetchInterval })
  const steps = useSteps(business.id)

  const own = business.provider ?? undefined
  const view = own ? (search.view ?? 'everyone') : 'everyone'
  const all = answer.data?.items ?? []
  const shown = view === 'mine' ? all.filter(({ provider }) => provider.id === own) : all

  const open = useCallback((apt?: string) => void navigate({ search: (was) => withOpen(was, apt), replace: true }), [navigate])
  useTitle(t('today.title', { business: business.name }))

  return (
    <>
      <DayHeader day={day} today={today} zone={answer.data?.zone ?? zone} items={shown} name={me.name} now={now}
        onDay={(to) => void navigate({ search: ({ view: kept }) => ({ ...(kept && { view: kept }), ...(to !== today && { day: to }) }) })} />
      <div className="work">
        <div className="scroll @container">
          <div className="grid max-w-400 gap-6 p-4 desk:p-6">
            {steps.failure && !search.apt && (
              <ProblemStrip error={steps.failure.error} title={t('today.stepFailed', { name: subjectOf(steps.failure.appointment) })}
                onRetry={steps.retry} />
            )}
            {!search.apt && <ClashNotice />}
            <Suspense>
              <RequestsStrip />
            </Suspense>
            {day === today && !search.apt && <Spotlight items={shown} own={own} steps={steps} now={now} onOpen={open} />}
            {own && <DayRibbon items={all.filter(({ provider }) => provider.id === own)} now={day === today ? now : undefined} zone={zone} onOpen={open} />}
            <Board answer={answer} items={shown} business={business.id} day={day} now={day === today ? now : undefined} selected={search.apt} onOpen={open}
              {...(own && { view, onView: (to: 'mine' | 'everyone') => void navigate({ search: (was) => ({ ...was, view: to }), replace: true }) })} />
          </div>
        </div>
        {search.apt && (
          <Suspense>
            <AppointmentPanel key={search.apt} id={search.apt} known={all.find(({ id }) => id === search.apt)} steps={steps} onClose={() => open()} />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** The same view with another appointment beside it, or none. */
function withOpen({ day, view }: TodaySearch, apt: string | undefined): TodaySearch {
  return { ...(day && { day }), ...(view && { view }), ...(apt && { apt }) }
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
