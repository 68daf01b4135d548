import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { Frame } from '../settings/Frame'
import '../settings/settings.css'
import { Feeds } from './Feeds'
import './calendars.css'

/** `/app/{slug}/settings/calendars`: calendars outside that show ours, and whose busy times we keep. */
export function CalendarsPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  useEffect(() => {
    document.title = t('settings.title.page', { section: t('settings.calendars'), business: business.name })
  }, [t, business.name])
  return (
    <Frame section="calendars">
      <Feeds key={business.id} />
    </Frame>
  )
}
