import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import type { Entry } from './api'

interface Props {
  entry: Entry
  now: Date
  busy: boolean
  onEnd: () => void
}

/** One who waits: who, what for, when it would suit, and what is offered to them now. */
export function EntryRow({ entry, now, busy, onEnd }: Props) {
  const { t, format } = useSpeech()
  const { client, pet, service, provider, zone, premium, forward, offer, since } = entry
  const name = pet ?? client.name
  return (
    <li className="waiting">
      <div className="min-w-0">
        <p><b className="strong">{name}</b> {pet && <span className="text-muted">{client.name}</span>}</p>
        <p>{service.name}<span className="text-muted"> · {provider ?? t('waitlist.anyone')}</span></p>
        <p className="text-muted"><When entry={entry} /></p>
        <p className="mt-1 flex flex-wrap gap-1">
          {premium && <Chip icon="sparkles">{t('waitlist.premium')}</Chip>}
          {forward && <Chip icon="calendar-clock">{t('waitlist.forward')}</Chip>}
          <Chip>{t('waitlist.since', { day: format.shortDate(dayOf(since, zone)) })}</Chip>
        </p>
      </div>
      <div className="offered">
        {offer ? (
          <>
            <p className="font-medium">{t('waitlist.offered', { when: `${format.shortDate(dayOf(offer.start, zone))}, ${format.time(offer.start, zone)}` })}</p>
            <p className="small text-muted">{t('waitlist.until', { time: format.time(offer.expiresAt, zone), minutes: Math.max(0, Math.ceil((Date.parse(offer.expiresAt) - now.getTime()) / 60_000)) })}</p>
          </>
        ) : <p className="text-muted">{t('waitlist.nothing')}</p>}
      </div>
      <Button look="quiet" busy={busy} aria-label={t('waitlist.end.of', { name })} onClick={onEnd}>{t('waitlist.end')}</Button>
    </li>
  )
}

/** "24 Nov – 8 Dec · Mon, Thu · before 12:00". */
function When({ entry: { firstDay, lastDay, days, earliest, latest } }: { entry: Entry }) {
  const { t, format } = useSpeech()
  const day = (date: string) => format.dayMonthShort(date)
  const span = firstDay === lastDay ? day(firstDay) : `${day(firstDay)} – ${day(lastDay)}`
  const weekdays = days.map((each) => format.weekdayBrief(each % 7)).join(', ')
  const early = earliest.startsWith('00:00')
  const late = latest.startsWith('23:59')
  const at = (time: string) => format.time(`2024-01-01T${time.slice(0, 5)}:00Z`, 'UTC')
  const hours = early && late ? t('waitlist.any-time') : early ? t('waitlist.before', { time: at(latest) }) : late ? t('waitlist.after', { time: at(earliest) }) : `${at(earliest)}–${at(latest)}`
  return <>{[span, weekdays, hours].filter(Boolean).join(' · ')}</>
}
