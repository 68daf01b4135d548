import { type CSSProperties, memo } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { hueClass } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import { StatusGlyph, statusWord } from '../../shared/ui/StatusChip'
import { besideOf, isOff, minutesOf, subjectOf } from '../scheduling'
import { type Flag, flagsOf } from './flags'
import type { Lane } from './lanes'
import type { Item } from './model'

interface Props {
  item: Item
  lane: Lane
  /** Pixels. */
  top: number
  height: number
  selected: boolean
  /** The one card the tab key comes to. */
  stop: boolean
  /** Whether it says who serves, since its column does not. */
  shared: boolean
  /** In somebody's hand: an outline stays in its place. */
  lifted: boolean
  onOpen: (id: string) => void
}

/** Below these many pixels a card has one line, then two. */
const ONE_LINE = 33
const TWO_LINES = 54

/** One appointment on the grid. Its hue says who, its treatment where it stands; what is hidden is said at the end. */
export const Card = memo(function Card({ item, lane, top, height, selected, stop, shared, lifted, onOpen }: Props) {
  const { t, format } = useSpeech()
  const { id, status, start, end, zone, service, provider, changeable } = item
  const beside = besideOf(item, t)
  const size = height < ONE_LINE ? 's' : height < TWO_LINES ? 'm' : 'l'
  const half = lane.width < lane.of
  const flags = flagsOf(item)
  const offer = shared ? `${service.name}, ${provider.name}` : service.name
  const classes = ['ev', size, status.replace('_', '-'), shared && hueClass(provider.hue), lifted && 'lifted'].filter(Boolean).join(' ')
  const place: CSSProperties = {
    top, height,
    left: `${(lane.at / lane.of) * 100}%`,
    width: `calc(${(lane.width / lane.of) * 100}% - ${lane.at + lane.width < lane.of ? 3 : 0}px)`,
  }
  return (
    <button type="button" data-apt={id} className={classes} style={place} tabIndex={stop ? 0 : -1} aria-current={selected || undefined} onClick={() => onOpen(id)}>
      <span className="l1">
        <b>{subjectOf(item)}</b>
        {size === 's' ? <span className="sub">{offer}</span> : beside && !half && <span className="sub">{beside}</span>}
      </span>
      {size === 'm' && <span className="l2"><span className="sub num">{format.time(start, zone)}</span><span>{offer}</span></span>}
      {size === 'l' && <span className="l2">{offer}</span>}
      {size === 'l' && <span className={half || flags.length > 0 ? 'l3 tight' : 'l3'}><span className="num">{format.timeRange(start, end, zone)}</span><Flags flags={flags} /></span>}
      <span className="sr">
        {size !== 'l' && `, ${format.timeRange(start, end, zone)}`}
        {beside && (half || size === 's') && `, ${beside}`}, {t(statusWord(status))}{!shared && `, ${t('calendar.with', { name: provider.name })}`}
        {flags.map(({ word }) => `, ${t(word)}`)}
        {item.bufferAfterMinutes > 0 && !isOff(item) && `, ${t('calendar.buffer.after', { minutes: item.bufferAfterMinutes })}`}
      </span>
      <span className="stg">
        {size !== 'l' && <Flags flags={flags} />}
        {status !== 'booked' && <StatusGlyph status={status} />}
      </span>
      {changeable && minutesOf(item) >= 15 && <span className="grip" data-grip="" />}
    </button>
  )
})

function Flags({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null
  return (
    <span className="fls">
      {flags.map(({ icon, tone }) => <span key={icon} className={tone}><Icon name={icon} size="s" /></span>)}
    </span>
  )
}
