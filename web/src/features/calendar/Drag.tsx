import { useEffect, useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { hueClass } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import { subjectOf } from '../scheduling'
import type { Carry } from './carry'
import { type Span, instantAt } from './geometry'
import { LINES, valuesOf } from './lines'
import type { Track } from './model'
import type { Place } from './preview'
import { type Store, useStored } from './store'

interface Props {
  store: Store<Carry | undefined>
  tracks: readonly Track[]
  within: Span
  hour: number
  zone: string
}

/** What is in the hand, above everything, with a note of what would follow. */
export function DragLayer({ store, tracks, within, hour, zone }: Props) {
  const carry = useStored(store, (held) => held)
  const ghost = useRef<HTMLDivElement>(null)
  const at = carry?.at
  const byKeys = carry?.by === 'keys'
  useEffect(() => {
    if (byKeys && at) ghost.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [byKeys, at])
  if (!carry || !at) return null

  const track = tracks[at.track]
  if (!track) return null
  const px = (minute: number) => ((minute - within.start) / 60) * hour
  const left = at.track > 0 && at.track >= tracks.length - 1
  const classes = ['ghost', !carry.preview.possible && 'bad', carry.home && 'home', carry.kind === 'draw' && 'drawn'].filter(Boolean).join(' ')
  return (
    <div className={`carry ${hueClass(track.person.hue)} ${left ? 'left' : ''} ${tracks.length === 1 ? 'alone' : ''}`} style={{ gridColumn: at.track + 2 }}>
      <div ref={ghost} className={classes} style={{ top: px(at.start), height: Math.max(px(at.end) - px(at.start) - 2, 16) }}>
        <Held carry={carry} track={track} zone={zone} />
      </div>
      {!carry.home && <Note carry={carry} track={track} zone={zone} top={px(at.start)} />}
    </div>
  )
}

function Held({ carry: { item, at }, track, zone }: { carry: Carry; track: Track; zone: string }) {
  const { t, format } = useSpeech()
  return (
    <>
      <b className="trunc">{item ? subjectOf(item) : t('calendar.new')}</b>
      <span className="num">{format.timeRange(instantAt(track.ruler, at.start), instantAt(track.ruler, at.end), zone)}</span>
    </>
  )
}

function Note({ carry: { preview, at }, track, zone, top }: { carry: Carry; track: Track; zone: string; top: number }) {
  const { t, format } = useSpeech()
  return (
    <div className="foresight" style={{ top }}>
      <p className="strong num">{format.timeRange(instantAt(track.ruler, at.start), instantAt(track.ruler, at.end), zone)}</p>
      <ul>
        {preview.lines.map((line) => {
          const { icon, tone, word } = LINES[line.kind]
          return <li key={line.kind} className={tone}><Icon name={icon} size="s" /><span>{t(word, valuesOf(line))}</span></li>
        })}
      </ul>
    </div>
  )
}

/** Where a booking that is being written down would stand. */
export function Drawn({ place, track, within, hour, zone }: { place: Place; track: Track; within: Span; hour: number; zone: string }) {
  const { t, format } = useSpeech()
  const px = (minute: number) => ((minute - within.start) / 60) * hour
  return (
    <div className="carry" style={{ gridColumn: place.track + 2, zIndex: 4 }}>
      <div className="ghost drawn" style={{ top: px(place.start), height: Math.max(px(place.end) - px(place.start) - 2, 16) }}>
        <b className="trunc">{t('calendar.new')}</b>
        <span className="num">{format.timeRange(instantAt(track.ruler, place.start), instantAt(track.ruler, place.end), zone)}</span>
      </div>
    </div>
  )
}

/** The same note, read aloud to whoever moves cards with keys. */
export function Announcer({ store, tracks, zone }: Pick<Props, 'store' | 'tracks' | 'zone'>) {
  const { t, format } = useSpeech()
  const carry = useStored(store, (held) => held)
  const track = carry && tracks[carry.at.track]
  const words = () => {
    if (!track || carry.by !== 'keys') return ''
    const name = carry.item ? subjectOf(carry.item) : ''
    if (carry.home) return t('calendar.say.home', { name })
    const when = format.timeRange(instantAt(track.ruler, carry.at.start), instantAt(track.ruler, carry.at.end), zone)
    const lines = carry.preview.lines.map((line) => t(LINES[line.kind].word, valuesOf(line))).join('. ')
    if (carry.at === carry.from) return t('calendar.say.held', { name })
    return `${format.longDate(track.ruler.day)}, ${when}, ${track.person.name}. ${lines}`
  }
  return <p className="sr" role="status" aria-live="assertive">{words()}</p>
}
