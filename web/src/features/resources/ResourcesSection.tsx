import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { Frame } from '../settings/Frame'
import { textIn } from '../settings/service-model'
import { inUse, poolsQuery } from './api'
import { PoolPanel } from './PoolPanel'

/** Rooms and equipment: what a service takes up besides somebody's time. */
export function ResourcesSection() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { id } = useSearch({ strict: false })
  const navigate = useNavigate()
  const pools = useQuery(poolsQuery(business.id))
  const items = pools.data?.items ?? []
  const open = (to?: string) => void navigate({ to: '/$slug/settings/$section', params: { slug: business.slug, section: 'resources' }, search: to ? { id: to } : {}, replace: Boolean(id && to) })
  const chosen = items.find((each) => each.id === id)
  const add = <Button look={id ? 'plain' : 'primary'} icon="plus" onClick={() => open('new')}>{t('resources.add')}</Button>

  return (
    <Frame section="resources" act={items.length > 0 && add}
      panel={id && pools.data && (id === 'new' || chosen) && <PoolPanel key={id} pool={chosen} onClose={() => open()} onAdded={open} />}>
      {pools.isPending ? (
        <div className="card px-5 py-2"><SkeletonRows rows={4} label={t('settings.loading')} /></div>
      ) : pools.error ? (
        <ProblemStrip error={pools.error} title={t('settings.failed')} onRetry={() => void pools.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState icon="door-open" title={t('resources.empty')} act={add}>{t('resources.empty.text')}</EmptyState>
      ) : (
        <ul className="card settings-list">
          {items.map((each) => (
            <li key={each.id} aria-current={each.id === id ? 'true' : undefined}>
              <button type="button" className="open px-5" onClick={() => open(each.id)}>
                <span className="block trunc font-medium">{textIn(each.name, format.language)}</span>
                <span className="small block trunc text-muted">{t(`resources.kind.${each.kind}`)} · {inUse(each).map(({ name }) => name).join(', ') || t('resources.none')}</span>
              </button>
              <span className="num text-muted">{inUse(each).length}</span>
              <Icon name="chevron-right" />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
