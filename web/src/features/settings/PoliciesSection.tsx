import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { useSpeech, withTexts } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { BesideGroup } from './BesideGroup'
import { Frame } from './Frame'
import { PolicyPanel } from './PolicyPanel'
import { providersQuery, servicesQuery } from './api'
import { policiesQuery } from './policies-api'
import type { Policy } from './policy-model'
import { textIn } from './service-model'

const PriorityGroup = lazy(() => withTexts('premium', import('./PriorityGroup')))

/** What changing one's mind costs, in sentences. */
export function PoliciesSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { id } = useSearch({ strict: false })
  const navigate = useNavigate()
  const policies = useQuery(policiesQuery(business.id))
  const items = policies.data?.items ?? []
  const open = (to?: string) => void navigate({ to: '/$slug/settings/$section', params: { slug: business.slug, section: 'policies' }, search: to ? { id: to } : {}, replace: Boolean(id && to) })
  const chosen = id === 'new' ? undefined : items.find((each) => each.id === id)
  const add = <Button look={id ? 'plain' : 'primary'} icon="plus" onClick={() => open('new')}>{t('settings.policy.add')}</Button>

  return (
    <Frame section="policies" act={items.length > 0 && add}
      panel={id && policies.data && (id === 'new' || chosen) && <PolicyPanel key={id} policy={chosen} onClose={() => open()} onAdded={(added) => open(added)} />}>
      {policies.isPending ? (
        <div className="card px-5 py-2"><SkeletonRows rows={3} label={t('settings.loading')} /></div>
      ) : policies.error ? (
        <ProblemStrip error={policies.error} title={t('settings.failed')} onRetry={() => void policies.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState icon="calendar-x" title={t('settings.policies.empty')} act={add}>{t('settings.policies.empty.text')}</EmptyState>
      ) : (
        <>
          <p className="text-muted">{t('settings.policies.rule')}</p>
          <ul className="card settings-list">
            {items.map((policy) => <PolicyRow key={policy.id} policy={policy} selected={policy.id === id} onOpen={() => open(policy.id)} />)}
          </ul>
        </>
      )}
      <BesideGroup />
      <Suspense><PriorityGroup /></Suspense>
    </Frame>
  )
}

function PolicyRow({ policy, selected, onOpen }: { policy: Policy; selected: boolean; onOpen: () => void }) {
  const scope = useScope()
  return (
    <li aria-current={selected || undefined} className="pl-5">
      <button type="button" className="open text-left" onClick={onOpen}>
        <span className="strong">{policy.name}</span>
        <span className="text-muted">{policy.sentences[0]}</span>
        <span className="mt-1 flex flex-wrap gap-1">{scope(policy).map((each) => <Chip key={each}>{each}</Chip>)}</span>
      </button>
      <Icon name="chevron-right" />
    </li>
  )
}

/** For whom a policy is, in a few words. */
function useScope() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const services = useQuery(servicesQuery(business.id)).data?.items ?? []
  const people = useQuery(providersQuery(business.id)).data?.items ?? []
  return ({ services: some, providers, tier }: Policy): string[] => {
    const named = [
      ...services.filter(({ id }) => some.includes(id)).map(({ name }) => textIn(name, format.language)),
      ...people.filter(({ id }) => providers.includes(id)).map(({ name }) => name),
      ...(tier ? [t(tier === 'premium' ? 'settings.policy.tier.premium' : 'settings.policy.tier.standard')] : []),
    ]
    if (named.length === 0) return [t('settings.policy.everything')]
    return named.length > 4 ? [...named.slice(0, 3), t('settings.policy.more', { count: named.length - 3 })] : named
  }
}
