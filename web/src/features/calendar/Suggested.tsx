import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { suggestionsQuery } from './api'

interface Props {
  service: string | undefined
  location: string | undefined
  provider: string | undefined
  client: string | undefined
  day: LocalDate
  zone: string
  /** The instant chosen. */
  start: string | undefined
  onStart: (start: string, provider: string) => void
}

const MOST = 3

/** Times worth offering first: few gaps in the day, or when the client usually comes. Any other time is as good. */
export function Suggested({ service, location, provider, client, day, zone, start, onStart }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { data } = useQuery(suggestionsQuery(business.id, { service: service ?? '', location: location ?? '', provider, client }, day))
  const items = [...(data?.items ?? [])].sort((one, other) => other.why.length - one.why.length || one.start.localeCompare(other.start)).slice(0, MOST)
  if (items.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5" role="group" aria-label={t('calendar.suggested')}>
      <span className="small muted">{t('calendar.suggested')}</span>
      {items.map((each) => (
        <button key={each.start} type="button" className="btn" aria-pressed={start !== undefined && Date.parse(start) === Date.parse(each.start)} onClick={() => onStart(each.start, each.providers[0] ?? provider ?? '')}>
          <span className="num">{format.time(each.start, zone)}</span>
          <span className="small muted">{t(each.why.includes('usual') ? 'calendar.suggested.usual' : 'calendar.suggested.fits')}</span>
        </button>
      ))}
    </div>
  )
}
