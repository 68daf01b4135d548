import { type LocalDate, addDays, sameClock, viewerZone, wallTime } from '../../shared/i18n/clock'
import { type Translate, useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { Button, IconButton } from '../../shared/ui/Button'
import { type Appointment, remaining } from './model'

interface Props {
  day: LocalDate
  today: LocalDate
  zone: string
  items: readonly Appointment[]
  name: string
  now: Date
  onDay: (day: LocalDate) => void
}

/** Whose day and which, what is left of it, and the way to another. */
export function DayHeader({ day, today, zone, items, name, now, onDay }: Props) {
  const { t, format } = useSpeech()
  const back = () => onDay(addDays(day, -1))
  const on = () => onDay(addDays(day, 1))
  useShortcuts({ '[': back, ']': on })

  const isToday = day === today
  const { count, until } = remaining(items)
  const rest = isToday && until ? t('today.left', { count, until: format.time(until, zone) }) : t('today.count', { count: items.length })
  const elsewhere = sameClock(now, zone, viewerZone()) ? undefined : format.zone(zone, now)

  return (
    <header className="top sticky top-0 z-3 bg-surface">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 py-2">
        <h1 className="title trunc">{isToday ? greeting(t, name, wallTime(now, zone).hour) : format.dayTitle(day)}</h1>
        <p className="facts-line text-muted">
          {isToday && <span>{format.longDate(day)}</span>}
          {items.length > 0 && <span className={isToday ? 'desk' : ''}>{rest}</span>}
          {elsewhere && <span>{elsewhere}</span>}
        </p>
      </div>
      <div className="push flex flex-none items-center gap-0.5">
        <IconButton icon="chevron-left" label={t('today.before')} onClick={back} />
        <IconButton icon="chevron-right" label={t('today.after')} onClick={on} />
        <Button className={`desk:ml-2 ${isToday ? 'desk' : ''}`} onClick={() => onDay(today)}>
          {t('nav.today')} <kbd className="desk">t</kbd>
        </Button>
      </div>
    </header>
  )
}

function greeting(t: Translate, name: string, hour: number): string {
  const first = name.split(/\s+/)[0] ?? name
  if (hour < 5) return t('today.hello.night', { name: first })
  if (hour < 12) return t('today.hello.morning', { name: first })
  if (hour < 18) return t('today.hello.afternoon', { name: first })
  return t('today.hello.evening', { name: first })
}
