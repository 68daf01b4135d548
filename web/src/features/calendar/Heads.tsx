import type { CSSProperties } from 'react'
import { dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { instantAt } from './geometry'
import { type Track, isAway, load, whyAway } from './model'

/** Who a column belongs to: name, role and hours, and how much of them is booked. */
export function PersonHead({ track, index, zone }: { track: Track; index: number; zone: string }) {
  const { person } = track
  const percent = load(track.day)
  return (
    <header className={`head ${hueClass(person.hue)}`} style={{ gridColumn: index + 2, '--load': `${percent ?? 0}%` } as CSSProperties}>
      <Avatar initials={person.initials} hue={person.hue} />
      <div className="min-w-0">
        <h2 className="nm trunc">{person.name}</h2>
        <p className="rl"><Role track={track} zone={zone} /></p>
      </div>
      <Load percent={percent} />
    </header>
  )
}

/** A day of one provider's week. */
export function DayHead({ track, index, today, onDay }: { track: Track; index: number; today: boolean; onDay: () => void }) {
  const { t, format } = useSpeech()
  const { ruler, day, person } = track
  const percent = load(day)
  return (
    <header className={`head day ${hueClass(person.hue)} ${today ? 'today' : ''}`} style={{ gridColumn: index + 2, '--load': `${percent ?? 0}%` } as CSSProperties}>
      <button type="button" className="min-w-0" onClick={onDay}>
        <span aria-hidden="true"><span className="rl">{format.weekdayShort(ruler.day)}</span> <span className="nm">{dateParts(ruler.day).day}</span></span>
        <span className="sr">{t('calendar.openDay', { day: format.longDate(ruler.day) })}</span>
      </button>
      <Load percent={percent} />
    </header>
  )
}

function Role({ track: { person, open, ruler, day }, zone }: { track: Track; zone: string }) {
  const { t, format } = useSpeech()
  const [first, last] = [open[0], open.at(-1)]
  const hours = isAway(day)
    ? t('calendar.off', whyAway(day))
    : first && last ? format.timeRange(instantAt(ruler, first.start), instantAt(ruler, last.end), zone) : t('calendar.closed')
  // Hours first: where both do not fit on a line, the title gives way. The styles put it in front.
  return <><span className="num">{hours}</span>{person.title && <span className="trunc">{person.title}</span>}</>
}

function Load({ percent }: { percent: number | undefined }) {
  const { t } = useSpeech()
  if (percent === undefined) return null
  return <span className="ld">{percent}%<span className="sr"> {t('today.booked')}</span></span>
}
