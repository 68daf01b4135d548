import type { CSSProperties } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { hueClass } from '../../shared/ui/Avatar'
import { type Appointment, isOff, subjectOf } from './model'

interface Props {
  items: readonly Appointment[]
  now: Date | undefined
  zone: string
  onOpen: (id: string) => void
}

const HOUR = 3_600_000
const SHORTEST_DAY = 8

/** My own day at a glance, to scale. The board below says the same in words. */
export function DayRibbon({ items, now, zone, onOpen }: Props) {
  const { t, format } = useSpeech()
  const kept = items.filter((item) => !isOff(item))
  if (kept.length === 0) return null

  const from = Math.floor(Math.min(...kept.map(({ start }) => Date.parse(start))) / HOUR) * HOUR
  const last = Math.ceil(Math.max(...kept.map(({ end }) => Date.parse(end))) / HOUR) * HOUR
  const hours = Math.max(SHORTEST_DAY, (last - from) / HOUR)
  const at = (instant: number) => `${((instant - from) / (hours * HOUR)) * 100}%`

  return (
    <section className="desk" aria-labelledby="own-day">
      <h2 id="own-day" className="lead mb-3 font-strong">{t('today.yours')}</h2>
      <div className="ribbon">
        {now && now.getTime() > from && now.getTime() < from + hours * HOUR && <span className="now" style={{ left: at(now.getTime()) }} />}
        {Array.from({ length: hours }, (_, hour) => (
          <span key={hour} className="hour" style={{ left: at(from + hour * HOUR) }}>{format.time(new Date(from + hour * HOUR), zone)}</span>
        ))}
        {kept.map((item) => (
          <button
            key={item.id}
            type="button"
            className={`${hueClass(item.provider.hue)} ${item.status === 'fulfilled' ? 'did' : item.status === 'in_progress' ? 'on' : ''}`}
            style={{ left: at(Date.parse(item.start)), '--end': at(Date.parse(item.end)), '--start': at(Date.parse(item.start)) } as CSSProperties}
            title={`${format.timeRange(item.start, item.end, zone)} ${item.service.name}`}
            onClick={() => onOpen(item.id)}
          >
            <span className="trunc">{subjectOf(item)}</span>
            <span className="sr"> {format.timeRange(item.start, item.end, zone)}</span>
          </button>
        ))}
      </div>
    </section>
  )
}
