import { useParams } from '@tanstack/react-router'
import { Suspense, lazy, useEffect } from 'react'
import { useSpeech, withTexts } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { BusinessSection } from './BusinessSection'
import { HolidaysSection } from './HolidaysSection'
import { HoursSection } from './HoursSection'
import { LanguagesSection } from './LanguagesSection'
import { LookSection } from './LookSection'
import { PoliciesSection } from './PoliciesSection'
import { ProvidersSection } from './ProvidersSection'
import { ServicesSection } from './ServicesSection'
import { YouSection } from './YouSection'
import { sectionOf } from './sections'
import './settings.css'

const ResourcesSection = lazy(async () => ({ default: (await withTexts('resources', import('../resources/ResourcesSection'))).ResourcesSection }))

const SECTION = {
  services: ServicesSection, hours: HoursSection, holidays: HolidaysSection, providers: ProvidersSection, resources: ResourcesSection, policies: PoliciesSection, look: LookSection,
  languages: LanguagesSection, business: BusinessSection, you: YouSection,
}

/** `/app/{slug}/settings/{section}`. */
export function SettingsPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { section: wanted } = useParams({ strict: false })
  const section = sectionOf(wanted, business)
  useEffect(() => {
    document.title = t('settings.title.page', { section: t(`settings.${section}`), business: business.name })
  }, [t, section, business.name])
  const Shown = SECTION[section]
  return <Suspense><Shown key={business.id} /></Suspense>
}
