import { dayOf, wallTime } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Icon } from '../../shared/ui/Icon'
import type { Person } from './model'
import type { Rest, RestActs } from './rests'

interface Props {
  rests: readonly Rest[]
  acts: RestActs
  people: readonly Person[]
  places: readonly { readonly id: string; readonly name: string }[]
  zone: string
  now: Date
}

const MINUTE = 60_000

/** Where online booking is stopped and until when, with the way back and other lengths. */
export default function RestStrip({ rests, acts, people, places, zone, now }: Props) {
  const { t, format } = useSpeech()
  const { stop, resume, busy, error } = acts
  const says = ({ location, provider, until }: Rest) => {
    const time = dayOf(until, zone) === dayOf(now, zone) ? format.time(until, zone) : `${format.shortDate(dayOf(until, zone))}, ${format.time(until, zone)}`
    const name = people.find(({ id }) => id === provider)?.name
    if (provider && name) return t('calendar.rest.person', { name, time })
    const place = places.find(({ id }) => id === location)?.name
    return location && place ? t('calendar.rest.place', { place, time }) : t('calendar.rest.on', { time })
  }
  const { hour, minute } = wallTime(now, zone)
  const evening = 24 * 60 - hour * 60 - minute
  return (
    <>
      {error && <div className="rest"><ProblemStrip error={error} title={t('calendar.rest.failed')} /></div>}
      {rests.map((rest) => {
        const again = (minutes: number) => stop({ minutes, location: rest.location ?? undefined, provider: rest.provider ?? undefined })
        const left = (new Date(rest.until).getTime() - now.getTime()) / MINUTE
        return (
          <div key={rest.id} className="rest" role="status">
            <Icon name="pause" />
            <span><span className="font-medium">{says(rest)}</span> <span className="desk text-muted">{t('calendar.rest.desk')}</span></span>
            <span className="push flex flex-wrap items-center gap-1">
              {Math.abs(left - 60) > 5 && <Button look="quiet" className="desk" onClick={() => again(60)}>{t('calendar.rest.hour')}</Button>}
              {Math.abs(left - evening) > 5 && <Button look="quiet" className="desk" onClick={() => again(evening)}>{t('calendar.rest.evening')}</Button>}
              <Button busy={busy} icon="undo-2" onClick={() => resume(rest.id)}>{t('calendar.rest.undo')}</Button>
            </span>
          </div>
        )
      })}
    </>
  )
}
