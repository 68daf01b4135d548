import { type CSSProperties, memo } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { hueClass } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import { isOff } from '../scheduling'
import { Card } from './Card'
import { type Ruler, type Span, between, instantAt } from './geometry'
import { type Lane, WHOLE, lanes } from './lanes'
import { ClassLink } from './ClassLink'
import { type Item, type Joint, type Track, holdWord, isAway, spanOn, whyAway } from './model'

interface Props {
  track: Track
  index: number
  within: Span
  /** Pixels of an hour. */
  hour: number
  today: boolean
  /** Ids, when they are here. */
  selected: string | undefined
  stop: string | undefined
  lifted: string | undefined
  label: string
  onOpen: (id: string) => void
}

/** Air between cards that follow one another. */
const AIR = 2

/** One provider's day: closed hours, breaks, visits with the time around them, and what visitors hold. */
export const Column = memo(function Column({ track, index, within, hour, today, selected, stop, lifted, label, onOpen }: Props) {
  const { t } = useSpeech()
  const { items, holds, ruler } = track
  const px = (minute: number) => ((minute - within.start) / 60) * hour
  const spans = [...items, ...holds].map((each) => spanOn(ruler, each))
  const found = lanes(spans)
  return (
    <section className={`col ${hueClass(track.person.hue)} ${today ? 'today' : ''}`} style={{ gridColumn: index + 2 }} aria-label={label}>
      <Closed track={track} within={within} px={px} />
      <div className="in">
        {items.map((item, at) => {
          const [span, lane] = [spans[at]!, found[at]!]
          return (
            <div key={item.id} className="contents">
              <Card item={item} lane={lane} top={px(span.start)} height={Math.max(px(span.end) - px(span.start) - AIR, 16)}
                selected={item.id === selected} shared={track.shared ?? false} stop={item.id === stop} lifted={item.id === lifted} onOpen={onOpen} />
              {!isOff(item) && <Buffers item={item} ruler={ruler} lane={lane} px={px} />}
            </div>
          )
        })}
        {holds.map((hold, at) => {
          const [span, lane] = [spans[items.length + at] ?? spanOn(ruler, hold), found[items.length + at] ?? WHOLE]
          return (
            <div key={hold.start} className={`held ${hold.kind}`} style={{ ...beside(lane), top: px(span.start), height: px(span.end) - px(span.start) - AIR }}>
              <Icon name={hold.session ? 'graduation-cap' : hold.joint ? 'users' : hold.kind === 'hold' ? 'hourglass' : 'lock'} size="s" />
              {hold.session ? <ClassLink session={hold.session} /> : hold.joint ? <JointLink joint={hold.joint} onOpen={onOpen} /> : <span className="trunc">{t(holdWord(hold))}</span>}
            </div>
          )
        })}
      </div>
    </section>
  )
})

function JointLink({ joint: { id, name, who }, onOpen }: { joint: Joint; onOpen: (id: string) => void }) {
  const { t } = useSpeech()
  return <button type="button" className="trunc text-left" onClick={() => onOpen(id)}>{t('calendar.joint', { name, who })}</button>
}

const beside = ({ at, of, width }: Lane): CSSProperties => ({ left: `${(at / of) * 100}%`, width: `calc(${(width / of) * 100}% - ${at + width < of ? 3 : 0}px)` })

function Buffers({ item, ruler, lane, px }: { item: Item; ruler: Ruler; lane: Lane; px: (minute: number) => number }) {
  const { t } = useSpeech()
  const { start, end } = spanOn(ruler, item)
  const [before, after] = [item.bufferBeforeMinutes, item.bufferAfterMinutes]
  const words = (minutes: number, text: string) => minutes >= 15 && lane.width === lane.of && <span className="trunc">{text}</span>
  return (
    <>
      {before > 0 && (
        <div className="buf before" style={{ ...beside(lane), top: px(start - before) + 1, height: px(start) - px(start - before) - 1 }} aria-hidden="true">
          {words(before, t('calendar.buffer.before', { minutes: before }))}
        </div>
      )}
      {after > 0 && (
        <div className="buf" style={{ ...beside(lane), top: px(end) - 1, height: px(end + after) - px(end) }} aria-hidden="true">
          {words(after, t('calendar.buffer.after', { minutes: after }))}
        </div>
      )}
    </>
  )
}

const LUNCH = { start: 11 * 60 + 30, end: 15 * 60 }
const LONGEST_BREAK = 3 * 60

/** Hours the provider is not there: outside their day plain, a break between their hours with its name. */
function Closed({ track, within, px }: { track: Track; within: Span; px: (minute: number) => number }) {
  const { t, format } = useSpeech()
  const { open, day, ruler, items } = track
  const gaps = between(open, within)
  const zone = items[0]?.zone
  return gaps.map((gap) => {
    const place = { top: px(gap.start), height: px(gap.end) - px(gap.start) }
    const inside = open.some(({ end }) => end <= gap.start) && open.some(({ start }) => start >= gap.end)
    const away = open.length === 0 && isAway(day)
    if (!away && (!inside || gap.end - gap.start > LONGEST_BREAK)) return <div key={gap.start} className="off" style={place} />
    const lunch = gap.start >= LUNCH.start && gap.end <= LUNCH.end
    return (
      <div key={gap.start} className="pause" style={place}>
        <Icon name={away ? 'sun' : 'coffee'} size="s" />
        <span className="trunc">{away ? t('calendar.off', whyAway(day)) : t(lunch ? 'calendar.lunch' : 'calendar.break')}</span>
        {!away && zone && <span className="push num">{format.timeRange(instantAt(ruler, gap.start), instantAt(ruler, gap.end), zone)}</span>}
      </div>
    )
  })
}
