import { type CSSProperties, type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { utcOffset } from '../../shared/i18n/format'
import { useSpeech } from '../../shared/i18n/i18n'
import { type Carry, moves } from './carry'
import { Column } from './Column'
import { Announcer, DragLayer, Drawn } from './Drag'
import { entry } from './focus'
import { type Span, minuteAt, ticks } from './geometry'
import { type Asked, hold } from './hand'
import { abandon, pressed, released } from './keyboard'
import { type Service, type Track, spanOn } from './model'
import { type Place, preview } from './preview'
import { createStore, useStored } from './store'
import { useShown } from './useShown'

interface Props {
  tracks: readonly Track[]
  within: Span
  /** Pixels of an hour. */
  hour: number
  zone: string
  now: Date
  services: readonly Service[]
  selected: string | undefined
  /** The place of a booking that is being written down. */
  drawn: Place | undefined
  label: string
  head: (track: Track, index: number) => ReactNode
  /** What a column is called, read out before its cards. */
  name: (track: Track) => string
  onOpen: (id: string) => void
  onDrop: (carry: Carry) => void
  /** Absent where nothing can be drawn. */
  onDraw: ((place: Place) => void) | undefined
  onCancel: (id: string) => void
  onSwipe?: ((days: -1 | 1) => void) | undefined
}

/** Columns of time. Draws only those in sight; a pointer, a finger or keys move what is in them. */
export function Grid(props: Props) {
  const { tracks, within, hour, zone, now, selected, drawn, label, head, name, onOpen } = props
  const { format } = useSpeech()
  const scroller = useRef<HTMLDivElement>(null)
  const board = useRef<HTMLDivElement>(null)
  const [store] = useState(() => createStore<Carry | undefined>(undefined))
  const lifted = useStored(store, (carry) => carry?.item?.id)
  const [focused, setFocused] = useState<string>()
  const shown = useShown(scroller, tracks.length)

  const ask = useLatestAnswers(props)
  useEffect(() => hold(board.current!, scroller.current!, store, ask), [store, ask])

  const present = tracks.some(({ items }) => items.some(({ id }) => id === focused))
  const stop = present ? focused : entry(tracks, now.getTime())?.id
  const focus = useFocus(scroller, board, tracks, setFocused)
  useOpening(scroller, tracks[0]?.ruler.day ?? '', () => opening(tracks, within, hour, now))

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-apt]')?.dataset['apt']
    if (id === undefined) return
    const held = store.get()
    if (!pressed({ store, ask, tracks, focus, onCancel: props.onCancel }, id, event)) return
    event.preventDefault()
    event.stopPropagation()
    if (held && !store.get()) focus(id)
  }
  const keyUp = (event: KeyboardEvent<HTMLElement>) => {
    const id = store.get()?.item?.id
    if (event.key === ' ') event.preventDefault()
    if (id === undefined || !released({ store, ask }, event.key)) return
    event.preventDefault()
    focus(id)
  }

  const first = tracks[0]?.ruler
  const line = first && minuteAt(tracks.find(isToday(now))?.ruler ?? first, now)
  const nowShown = line !== undefined && tracks.some(isToday(now)) && line >= within.start && line <= within.end
  const top = nowShown ? ((line - within.start) / 60) * hour : 0
  const style = { '--n': tracks.length, '--now': `${top}px`, '--hour-px': `${hour}px`, '--gutter': '3.75rem' } as CSSProperties

  return (
    <div ref={scroller} className="cal" style={style} tabIndex={stop === undefined ? 0 : undefined}>
      <div className="sheet-of-days">
        <div className="heads">
          <div className="corner">{utcOffset(now, zone)}</div>
          {tracks.map((track, index) => shown(index) && <div key={track.key} className="contents">{head(track, index)}</div>)}
        </div>
        <div ref={board} className={nowShown ? 'grid-of-days has-now' : 'grid-of-days'} role="group" aria-label={label}
          style={{ height: ((within.end - within.start) / 60) * hour }}
          onKeyDown={keys} onKeyUp={keyUp} onBlur={() => abandon(store)}
          onFocus={(event) => setFocused((event.target as HTMLElement).dataset['apt'])}>
          <div className="axis" aria-hidden="true">
            {first && ticks(first, within).map(({ minute, at }) => (
              <span key={minute} style={{ top: ((minute - within.start) / 60) * hour }} className={nowShown && Math.abs(minute - line) < 14 ? 'near' : ''}>{format.time(at, zone)}</span>
            ))}
            {nowShown && first && isToday(now)(tracks[0]!) && <i style={{ top }} />}
            {nowShown && <b style={{ top }}>{format.time(now, zone)}</b>}
          </div>
          {tracks.map((track, index) => shown(index) && (
            <Column key={track.key} track={track} index={index} within={within} hour={hour} today={isToday(now)(track)} label={name(track)}
              selected={own(track, selected)} stop={own(track, stop)} lifted={own(track, lifted)} onOpen={onOpen} />
          ))}
          {nowShown && <div className="now" style={{ top }} />}
          {drawn && <Drawn place={drawn} track={tracks[drawn.track]!} within={within} hour={hour} zone={zone} />}
          <DragLayer store={store} tracks={tracks} within={within} hour={hour} zone={zone} />
        </div>
      </div>
      <Announcer store={store} tracks={tracks} zone={zone} />
    </div>
  )
}

const isToday = (now: Date) => ({ ruler }: Track) => now.getTime() >= ruler.start && minuteAt(ruler, now) < ruler.minutes

const own = ({ items }: Track, id: string | undefined) => (id !== undefined && items.some((item) => item.id === id) ? id : undefined)

/** Now at a third of the height; on another day where its hours begin. */
function opening(tracks: readonly Track[], within: Span, hour: number, now: Date): { minute: number; third: boolean } {
  const today = tracks.find(isToday(now))
  const starts = tracks.flatMap(({ open }) => open.map(({ start }) => start))
  const minute = today ? minuteAt(today.ruler, now) : Math.min(...starts, within.start + 60) - 30
  return { minute: ((minute - within.start) / 60) * hour, third: today !== undefined }
}

function useOpening(scroller: React.RefObject<HTMLDivElement | null>, day: string, where: () => { minute: number; third: boolean }): void {
  const latest = useRef(where)
  useLayoutEffect(() => {
    latest.current = where
  })
  useLayoutEffect(() => {
    const { minute, third } = latest.current()
    const element = scroller.current!
    element.scrollTo({ top: third ? minute - element.clientHeight / 3 : minute })
  }, [scroller, day])
}

/** Answers for hands and keys, always from what is on the screen now. */
function useLatestAnswers(props: Props): () => Asked {
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  return useCallback(() => {
    const { tracks, within, hour, services, now, onDrop, onDraw, onSwipe } = latest.current
    return {
      columns: tracks.length, within, hour, onDrop, onDraw, onSwipe,
      find: (id) => {
        const track = tracks.findIndex(({ items }) => items.some((item) => item.id === id))
        const item = tracks[track]?.items.find((each) => each.id === id)
        return item && { item, place: { track, ...spanOn(tracks[track]!.ruler, item) } }
      },
      judge: (_, item, from, at) => {
        const track = tracks[at.track]!
        return preview({
          track, place: at, item, moves: moves(from, at), now: minuteAt(track.ruler, now),
          service: services.find(({ id }) => id === item?.service.id),
        })
      },
    }
  }, [])
}

/** Focuses a card, also one that comes into being after a scroll or a move. */
function useFocus(scroller: React.RefObject<HTMLDivElement | null>, board: React.RefObject<HTMLDivElement | null>, tracks: readonly Track[], mark: (id: string) => void) {
  const wanted = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const card = board.current?.querySelector<HTMLElement>(`[data-apt="${CSS.escape(wanted.current)}"]`)
    if (!card || card === document.activeElement) return
    wanted.current = undefined
    card.focus()
  })
  return (id: string) => {
    mark(id)
    const card = board.current?.querySelector<HTMLElement>(`[data-apt="${CSS.escape(id)}"]`)
    if (card) card.focus()
    else {
      const index = tracks.findIndex(({ items }) => items.some((item) => item.id === id))
      const element = scroller.current!
      element.scrollTo({ left: (index / tracks.length) * (element.scrollWidth - 60) - element.clientWidth / 3 })
    }
    wanted.current = id
  }
}
