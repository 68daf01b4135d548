import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDraft } from '../../shared/draft'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Avatar } from '../../shared/ui/Avatar'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { isSound, weekOf } from '../../shared/week/model'
import { type TurnRange, inTurn, turnOf } from '../../shared/week/turns'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { Exceptions } from './Exceptions'
import { Frame } from './Frame'
import { Pattern, type PatternValue } from './hours/Pattern'
import { RosterGroup } from './hours/RosterGroup'
import { type Place, type Provider, hoursQuery, providersQuery, refresh, replaceHours } from './api'
import { Group, SaveBar } from './parts'
import { keepsAllHours } from './sections'

/** When each person can be booked: their week at each place, and the days that differ. */
export function HoursSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { id } = useSearch({ strict: false })
  const navigate = useNavigate()
  const providers = useQuery(providersQuery(business.id))
  const places = useQuery(locationsQuery(business.id))
  const people = (providers.data?.items ?? []).filter((each) => each.active !== false && (keepsAllHours(business.role) || each.id === business.provider))
  const chosen = people.find((each) => each.id === (id ?? business.provider)) ?? people[0]
  const hours = useQuery(hoursQuery(business.id, chosen?.id ?? ''))
  const error = providers.error ?? places.error ?? hours.error

  return (
    <Frame section="hours">
      {people.length > 1 && (
        <nav className="people" aria-label={t('settings.hours.whose')}>
          {people.map((each) => (
            <button key={each.id} type="button" aria-pressed={each.id === chosen?.id}
              onClick={() => void navigate({ to: '/$slug/settings/$section', params: { slug: business.slug, section: 'hours' }, search: { id: each.id }, replace: true })}>
              <Avatar initials={each.initials} hue={each.hue} size="1.75rem" />
              <span className="trunc">{each.name}</span>
            </button>
          ))}
        </nav>
      )}
      {error ? (
        <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void Promise.all([providers.refetch(), places.refetch(), hours.refetch()])} />
      ) : providers.data && !chosen ? (
        <EmptyState icon="users" title={t('settings.providers.empty')}>{t('settings.providers.empty.text')}</EmptyState>
      ) : hours.data && places.data && chosen ? (
        <Hours key={chosen.id} provider={chosen} saved={{ weekly: hours.data.weekly, cycle: hours.data.cycle ?? null }} places={places.data.items.filter((each) => each.active !== false)} />
      ) : (
        <div className="card px-5 py-2"><SkeletonRows rows={6} label={t('settings.loading')} /></div>
      )}
    </Frame>
  )
}

interface HoursProps {
  provider: Provider
  saved: PatternValue
  places: readonly Place[]
}

function Hours({ provider, saved, places }: HoursProps) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const [at, setAt] = useState(places[0]?.id ?? '')
  const place = places.find(({ id }) => id === at) ?? places[0]
  const [week, setWeek] = useState<number>()
  const draft = useDraft<PatternValue>({
    key: `${business.id}.hours.${provider.id}`,
    saved,
    check: ({ weekly, cycle }) => (weeksOf(cycle).every((each) => places.every(({ id }) => isSound(weekOf(inTurn(weekly, each), id), others(inTurn(weekly, each), places, id)))) ? {} : { weekly: 'settings.fault.hours' }),
    async save({ weekly, cycle }) {
      const kept = await replaceHours(business.id, provider.id, { weekly: weekly.map(({ week: of, ...range }) => ({ ...range, days: [...range.days], week: of ?? 1 })), ...(cycle && { cycle: { ...cycle } }) })
      refresh(queries, business.id)
      queries.setQueryData(hoursQuery(business.id, provider.id).queryKey, kept)
      toast(t('settings.hours.saved', { name: provider.name }))
    },
  })
  const now = useNow()
  if (!place) return null
  const { value } = draft
  const today = dayOf(now, place.zone)
  const fault = draft.fault('weekly')
  return (
    <>
      <Group title={t('settings.hours.week')} intro={t('settings.hours.intro', { zone: place.name })}>
        {places.length > 1 && <Segmented label={t('settings.service.where')} value={place.id} choices={places.map(({ id, name }) => ({ value: id, label: name }))} onChoose={setAt} />}
        <Pattern value={value} week={week ?? turnOf(value.cycle, today)} place={place} places={places} today={today} onWeek={setWeek} onChange={draft.set} />
        {fault && <p className="small font-medium text-danger" role="alert">{fault}</p>}
      </Group>
      <Exceptions provider={provider} places={places} today={today} />
      <RosterGroup provider={provider} places={places} pattern={saved} today={today} />
      <SaveBar draft={draft} title="settings.notSaved" />
    </>
  )
}

const weeksOf = (cycle: PatternValue['cycle']) => Array.from({ length: cycle?.weeks ?? 1 }, (_, index) => index + 1)

const others = (weekly: readonly TurnRange[], places: readonly Place[], id: string) => places.filter((each) => each.id !== id).map((each) => weekOf(weekly, each.id))
