import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkplace } from '../features/access'
import { api, body } from '../shared/api/client'
import { useSpeech } from '../shared/i18n/i18n'
import { Icon } from '../shared/ui/Icon'

/** Whether stays have a place in the navigation: only where animals stay; others find them in the palette. */
export function useHousesAnimals(): boolean {
  const { business: { id: business } } = useWorkplace()
  const boardings = useQuery({
    queryKey: ['business', business, 'boardings'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/boardings', { params: { path: { business } } }))).items,
    staleTime: 10 * 60_000,
  })
  return (boardings.data?.length ?? 0) > 0
}

/** In the rail: the stays of a business in which animals stay. */
export function StaysLink() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  if (!useHousesAnimals()) return null
  return (
    <Link to="/$slug/stays" params={{ slug: business.slug }} activeOptions={{ includeSearch: false }}>
      <Icon name="bed-double" size="l" />
      <span>{t('nav.stays')}</span>
    </Link>
  )
}
