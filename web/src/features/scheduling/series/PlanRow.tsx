import { dayOf } from '../../../shared/i18n/clock'
import { type MessageId, useSpeech } from '../../../shared/i18n/i18n'
import { Icon } from '../../../shared/ui/Icon'
import { type Choice, type Planned, suggested } from './plan'

const WHY: Record<Exclude<Planned['standing'], 'free'>, MessageId> = { taken: 'series.taken', closed: 'series.closed', past: 'series.past' }

interface Props {
  date: Planned
  zone: string
  choice: Choice | undefined
  onChoose: (choice: Choice | undefined) => void
}

/** One date: a tick when it is free, else why not and what instead. */
export function PlanRow({ date, zone, choice, onChoose }: Props) {
  const { t, format } = useSpeech()
  const { planned, start, end, standing, alternatives } = date
  const day = format.shortDate(dayOf(start, zone))
  const shown = choice ?? suggested(date)
  if (standing === 'free') {
    const taken = choice !== 'out'
    return (
      <li className={taken ? undefined : 'out'}>
        <label className="row">
          <input type="checkbox" checked={taken} onChange={() => onChoose(taken ? 'out' : undefined)} />
          <span className="nm">{day}</span>
          <span className="num push">{format.timeRange(start, end, zone)}</span>
        </label>
      </li>
    )
  }
  return (
    <li className={shown === 'out' ? 'out' : 'mended'}>
      <span className="row">
        <Icon name="triangle-alert" size="s" />
        <span className="nm">{day}</span>
        <span className="num push">{format.timeRange(start, end, zone)}</span>
      </span>
      <label className="sr" htmlFor={`instead-${planned}`}>{t('series.instead', { day })}</label>
      <span className="row">
        <span className="small muted">{t(WHY[standing])}</span>
        <span className="select push">
          <select id={`instead-${planned}`} className="input" value={String(shown)} onChange={({ target: { value } }) => onChoose(value === 'out' || value === 'anyway' ? value : Number(value))}>
            {alternatives.map((other, at) => (
              <option key={other.start + other.provider} value={at}>
                {dayOf(other.start, zone) === dayOf(start, zone) ? format.time(other.start, zone) : `${format.shortDate(dayOf(other.start, zone))}, ${format.time(other.start, zone)}`}
                {` · ${other.providerName}`}
              </option>
            ))}
            {standing === 'closed' && <option value="anyway">{t('series.anyway')}</option>}
            <option value="out">{t('series.out')}</option>
          </select>
          <Icon name="chevron-down" />
        </span>
      </span>
    </li>
  )
}
