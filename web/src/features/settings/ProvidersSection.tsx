import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { Frame } from './Frame'
import { ProviderPanel } from './ProviderPanel'
import { providersQuery } from './api'
import { textIn } from './service-model'

/** Who can be booked. */
export function ProvidersSection() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { id } = useSearch({ strict: false })
  const navigate = useNavigate()
  const providers = useQuery(providersQuery(business.id))
  const items = [...(providers.data?.items ?? [])].sort((a, b) => Number(b.active !== false) - Number(a.active !== false))
  const open = (to?: string) => void navigate({ to: '/$slug/settings/$section', params: { slug: business.slug, section: 'providers' }, search: to ? { id: to } : {}, replace: Boolean(id && to) })
  const chosen = items.find((each) => each.id === id)
  const add = <Button look={id ? 'plain' : 'primary'} icon="plus" onClick={() => open('new')}>{t('settings.provider.add')}</Button>

  return (
    <Frame section="providers" act={items.length > 0 && add}
      panel={id && providers.data && (id === 'new' || chosen) && <ProviderPanel key={id} provider={chosen} onClose={() => open()} onAdded={open} />}>
      {providers.isPending ? (
        <div className="card px-5 py-2"><SkeletonRows rows={4} label={t('settings.loading')} /></div>
      ) : providers.error ? (
        <ProblemStrip error={providers.error} title={t('settings.failed')} onRetry={() => void providers.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState icon="users" title={t('settings.providers.empty')} act={add}>{t('settings.providers.empty.text')}</EmptyState>
      ) : (
        <ul className="card settings-list">
          {items.map((each) => (
            <li key={each.id} aria-current={each.id === id ? 'true' : undefined}>
              <button type="button" className="open with-face" onClick={() => open(each.id)}>
                <Avatar initials={each.initials} hue={each.hue} />
                <span className="min-w-0">
                  <span className={`block trunc font-medium ${each.active === false ? 'text-muted' : ''}`}>{each.name}</span>
                  <span className="small block trunc text-muted">{textIn(each.title, format.language)}</span>
                </span>
              </button>
              {each.active === false && <Chip tone="line">{t('settings.provider.away')}</Chip>}
              <Icon name="chevron-right" />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
