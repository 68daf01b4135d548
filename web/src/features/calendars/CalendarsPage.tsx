import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { Frame } from '../settings/Frame'
import '../settings/settings.css'
import { Clashes } from './Clashes'
import { Elsewhere } from './Elsewhere'
import { Feeds } from './Feeds'
import { Proposals } from './Proposals'
import './calendars.css'

/** Who may say when somebody is busy. The server decides; nobody is shown a door that is shut to them. */
const KEEPS_HOURS = ['owner', 'manager', 'provider']

/** `/app/{slug}/settings/calendars`: calendars outside that show ours, and whose busy times we keep. */
export function CalendarsPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  useEffect(() => {
    document.title = t('settings.title.page', { section: t('settings.calendars'), business: business.name })
  }, [t, business.name])
  return (
    <Frame section="calendars">
      <Proposals key={`proposals ${business.id}`} />
      <Clashes key={`clashes ${business.id}`} />
      <Feeds key={business.id} />
      {KEEPS_HOURS.includes(business.role) && <Elsewhere key={`elsewhere ${business.id}`} />}
    </Frame>
  )
}
