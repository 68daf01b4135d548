import { dayOf, sameClock, viewerZone, wallTime } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { PARTS, partOf } from './model'
import './slots.css'

interface Props {
  starts: readonly string[]
  zone: string
  provider: string
  chosen: string | undefined
  onChoose: (start: string) => void
}

/** The free starts of one day, in its three parts. Each button reads day, time, zone and person. */
export function SlotGrid({ starts, zone, provider, chosen, onChoose }: Props) {
  const { t, format } = useSpeech()
  if (starts.length === 0) return <p className="text-muted">{t('move.none')}</p>
  return (
    <div className="grid gap-4">
      {PARTS.map((part) => {
        const own = starts.filter((start) => partOf(wallTime(start, zone).hour) === part)
        return own.length > 0 && (
          <section key={part}>
            <h3 className="strong mb-2">{t(`part.${part}`)}</h3>
            <div className="slots">
              {own.map((start) => (
                <button key={start} type="button" aria-pressed={start === chosen} onClick={() => onChoose(start)}>
                  {format.time(start, zone)}
                  <span className="sr"> {format.longDate(dayOf(start, zone))}, {format.zone(zone, start)}, {provider}</span>
                </button>
              ))}
            </div>
          </section>
        )
      })}
      {!sameClock(starts[0]!, zone, viewerZone()) && <p className="small text-muted">{format.zone(zone, starts[0]!)}</p>}
    </div>
  )
}
