import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkplace } from '../features/access'
import { holdsClassesQuery } from '../features/classes/api'
import { useSpeech } from '../shared/i18n/i18n'
import { Icon } from '../shared/ui/Icon'

/** Whether classes have a place in the navigation: only where there are some; others find them in the palette. */
export function useHoldsClasses(): boolean {
  const { business } = useWorkplace()
  return useQuery(holdsClassesQuery(business.id)).data ?? false
}

/** In the rail: the classes of a business that holds some. */
export function ClassesLink() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  if (!useHoldsClasses()) return null
  return (
    <Link to="/$slug/classes" params={{ slug: business.slug }} activeOptions={{ includeSearch: false }}>
      <Icon name="graduation-cap" size="l" />
      <span>{t('nav.classes')}</span>
    </Link>
  )
}
