import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react'
import { useAsked } from '../../shared/asks'
import { type LocalDate, addDays, dateParts, dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { DESK, useMedia } from '../../shared/media'
import { useNow } from '../../shared/now'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { loadAppointmentPanel, loadCancelDialog, subjectOf, useFreshAppointments, useSteps } from '../scheduling'
import { diaryQuery, hasRoomsQuery, servicesQuery } from './api'
import './calendar.css'
import { CalendarHeader } from './CalendarHeader'
import type { Draft } from './draft'
import { GridView } from './GridView'
import { Peek } from './Peek'
import { PhoneTabs } from './PhoneTabs'
import { Refusal } from './Refusal'
import type { Diary, Person } from './model'
import { covers, useRests } from './rests'
import type { CalendarSearch } from './search'
import { GridSkeleton } from './GridSkeleton'
import { useSheet } from './useSheet'
import { useShifts } from './useShifts'

const AppointmentPanel = lazy(loadAppointmentPanel)
const CancelDialog = lazy(loadCancelDialog)
const RestStrip = lazy(() => import('./RestStrip'))
const QuickBooking = lazy(() => import('./QuickBooking'))
const ListView = lazy(() => import('./ListView'))
const WeekTable = lazy(() => import('./WeekTable'))
const RoomsView = lazy(() => import('./RoomsView'))
const MonthGrid = lazy(() => import('./MonthGrid'))

/** `/app/{slug}/calendar`: days in columns of people. The address says which, whose, and what is open beside them. */
export function CalendarPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const search = useSearch({ from: '/$slug/calendar' })
  const desk = useMedia(DESK)
  const now = useNow()
  const onSearch = useSearchChange()
  const { places, zone, today, day, view, diary, refetchInterval } = useDiary(search, now)
  const services = useQuery(servicesQuery(business.id)).data ?? NONE
  const rooms = useQuery({ ...hasRoomsQuery(business.id), enabled: diary.data !== undefined || view === 'rooms' }).data ?? view === 'rooms'
  const steps = useSteps(business.id)
  const shifts = useShifts(business.id)
  const rests = useRests(business.id)
  const { draft, ...sheet } = useSheet(business.id)
  const [cancelling, setCancelling] = useState<string>()

  const people = usePeople(diary.data)
  const chosen = search.provider?.split(',')
  const single = chosen?.length === 1 ? chosen[0] : people.length === 1 ? people[0]?.id : undefined
  const alone = desk ? undefined : (single ?? chosen?.[0] ?? business.provider ?? people[0]?.id)
  const items = diary.data?.appointments
  const resting = (diary.data?.rests ?? NONE).filter(({ until }) => new Date(until) > now)
  const reach = { location: search.location, provider: chosen?.length === 1 ? chosen[0] : undefined }
  const sought = items?.filter(({ provider }) => !chosen || chosen.includes(provider.id))

  const { close, begin: write } = sheet
  const open = useCallback((apt?: string) => {
    close()
    onSearch({ apt })
  }, [onSearch, close])
  const begin = useCallback((more: Draft, on?: LocalDate) => {
    onSearch({ apt: undefined, ...(on && { day: on }), ...(view === 'month' && { view: 'day' }) })
    write(more)
  }, [onSearch, write, view])
  useAsked('book', (more) => begin({ provider: alone ?? single, ...more }))
  useTitle(t('calendar.title', { business: business.name }))

  const asTable = view === 'week' && (!single || !desk)
  const item = cancelling === undefined ? undefined : items?.find(({ id }) => id === cancelling)
  const range = { first: diary.from, last: addDays(diary.to, -1) }
  const shared = { zone, now, day, ...range, search, onSearch, onOpen: open }
  return (
    <>
      <CalendarHeader view={view} rooms={rooms} today={today} items={sought} people={people} places={places} {...shared} onNew={() => begin({ provider: draft?.provider ?? alone ?? single })}
        onRest={resting.some((rest) => covers(rest, reach)) || !diary.data ? undefined : () => rests.stop({ minutes: REST_MINUTES, ...reach })} />
      <div className="cal-body">
        {(resting.length > 0 || rests.error) && <Suspense><RestStrip rests={resting} acts={rests} people={people} places={places} zone={zone} now={now} /></Suspense>}
        {!desk && view === 'day' && <PhoneTabs people={people} chosen={alone} onChoose={(provider) => onSearch({ provider })} />}
        <div className="work">
          {view === 'month' ? (
            <Suspense fallback={<GridSkeleton label={t('today.loading')} columns={0} />}>
              <MonthGrid day={day} today={today} zone={zone} location={search.location} provider={search.provider} refetchInterval={refetchInterval} onDay={(to) => onSearch({ view: 'day', day: to === today ? undefined : to })} />
            </Suspense>
          ) : view === 'rooms' ? (
            <Suspense fallback={<GridSkeleton label={t('today.loading')} columns={desk ? 4 : 1} />}><RoomsView refetchInterval={refetchInterval} today={today} {...shared} /></Suspense>
          ) : diary.error && !diary.data ? (
            <div className="p-4 desk:p-6"><ProblemStrip error={diary.error} title={t('today.failed')} onRetry={() => void diary.refetch()} /></div>
          ) : !diary.data ? (
            <GridSkeleton label={t('today.loading')} columns={desk ? 4 : 1} />
          ) : view === 'list' ? (
            <Suspense fallback={<GridSkeleton label={t('today.loading')} columns={0} />}><ListView diary={diary.data} chosen={chosen} selected={search.apt} {...shared} /></Suspense>
          ) : asTable ? (
            <Suspense fallback={<GridSkeleton label={t('today.loading')} columns={0} />}><WeekTable diary={diary.data} chosen={chosen} today={today} {...shared} /></Suspense>
          ) : (
            <GridView diary={diary.data} view={view} alone={alone ?? (view === 'week' ? single : undefined)} chosen={search.provider} services={services} draft={draft} {...shared} today={today}
              onShift={shifts.move} onDraw={begin} onCancel={setCancelling} />
          )}
          {shifts.refusal && <Refusal refusal={shifts.refusal} onTake={shifts.take} onClose={shifts.forgive} />}
          {search.apt && (
            <Suspense>
              <AppointmentPanel key={search.apt} id={search.apt} known={items?.find(({ id }) => id === search.apt)} steps={steps} onClose={() => open()} />
            </Suspense>
          )}
          {draft && diary.data && (
            <Suspense>
              <QuickBooking key={sheet.number} draft={draft} diary={diary.data} services={services} day={day} zone={zone} now={now} place={search.location ?? (places.length === 1 ? places[0]?.id : undefined)}
                sheet={sheet} />
            </Suspense>
          )}
        </div>
        {steps.failure && !search.apt && (
          <div className="refusal"><ProblemStrip error={steps.failure.error} title={t('today.stepFailed', { name: subjectOf(steps.failure.appointment) })} onRetry={steps.retry} /></div>
        )}
        {!desk && view === 'day' && day === today && !draft && items && <Peek items={items} steps={steps} now={now} onOpen={open} />}
        {item && (
          <Suspense>
            <CancelDialog appointment={item} business={business.id} onClose={() => setCancelling(undefined)} onMove={() => { setCancelling(undefined); open(item.id) }} />
          </Suspense>
        )}
      </div>
    </>
  )
}

const NONE: never[] = []
const REST_MINUTES = 120

/** Which days are looked at, and what is known of them. Those beside them are fetched ahead. */
function useDiary(search: CalendarSearch, now: Date) {
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const locations = useQuery(locationsQuery(business.id))
  const places = locations.data?.items ?? NONE
  const place = places.find(({ id }) => id === search.location)
  const zone = place?.zone ?? places[0]?.zone ?? viewerZone()
  const today = dayOf(now, zone)
  const day = search.day ?? today
  const view = search.view ?? 'day'
  const from = view === 'week' ? monday(day) : day
  const length = view === 'week' ? 7 : 1
  const refetchInterval = useFreshAppointments(business.id)
  const answer = useQuery({ ...diaryQuery(business.id, from, addDays(from, length), place?.id), enabled: !locations.isPending && view !== 'month', refetchInterval })
  const known = answer.data !== undefined
  useEffect(() => {
    if (!known) return
    for (const other of [addDays(from, length), addDays(from, -length)]) {
      void queries.query(diaryQuery(business.id, other, addDays(other, length), place?.id)).catch(() => undefined)
    }
  }, [known, from, length, business.id, place?.id, queries])
  return { places, zone: answer.data?.zone ?? zone, today, day, view, refetchInterval, diary: { ...answer, from, to: addDays(from, length) } }
}

/** Who has columns; a month has none, and keeps who was there before it. */
function usePeople(diary: Diary | undefined): readonly Person[] {
  const [known, setKnown] = useState<readonly Person[]>(NONE)
  const people = useMemo(() => diary?.columns.map(({ provider }) => provider), [diary])
  if (people && people !== known) setKnown(people)
  return people ?? known
}

const monday = (day: LocalDate) => addDays(day, -((dateParts(day).weekday + 6) % 7))

/** Changes some of what the address says; the rest stays. */
function useSearchChange() {
  const navigate = useNavigate({ from: '/$slug/calendar' })
  return useCallback(
    (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) =>
      void navigate({
        search: (was) => Object.fromEntries(Object.entries({ ...was, ...change }).filter(([name, value]) => value !== undefined && !(name === 'view' && value === 'day'))) as CalendarSearch,
        replace: !('day' in change) && !('view' in change),
      }),
    [navigate],
  )
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

