import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type Block, type Grip, STEP, type Week, carryOf, draw, gapAt, pull } from './model'
import type { Scale } from './scale'

interface Props {
  day: number
  week: Week
  elsewhere: readonly Week[]
  scale: Scale
  disabled: boolean
  onChange: (blocks: readonly Block[]) => void
  onHold: (held: boolean) => void
}

interface Pull {
  readonly grip: Grip | 'new'
  readonly index: number
  readonly from: number
  readonly grab: number
  readonly origin: readonly Block[]
}

/** A press without a pull makes an hour. */
const HOUR = 60

/** One day as a line: draw to add hours, pull to change them. Only for pointers; the fields beside it do the same by keys. */
export function Track({ day, week, elsewhere, scale, disabled, onChange, onHold }: Props) {
  const line = useRef<HTMLDivElement>(null)
  const [pulled, setPulled] = useState<Pull>()
  const blocks = week[day] ?? []
  const carry = carryOf(week, day)

  const minuteAt = ({ clientX }: PointerEvent) => {
    const { left, width } = line.current!.getBoundingClientRect()
    return scale.from + ((clientX - left) / width) * (scale.to - scale.from)
  }
  const hold = (next: Pull | undefined) => {
    setPulled(next)
    onHold(next !== undefined)
  }
  const begin = (event: PointerEvent) => {
    if (disabled || event.button !== 0) return
    const { grip, index } = (event.target as HTMLElement).dataset as { grip?: Grip; index?: string }
    const minute = minuteAt(event)
    if (!grip && !gapAt(blocks, minute, carry)) return
    line.current!.setPointerCapture(event.pointerId)
    hold({ grip: grip ?? 'new', index: Number(index), from: minute, grab: minute - (blocks[Number(index)]?.start ?? 0), origin: blocks })
  }
  const move = (event: PointerEvent) => {
    if (!pulled) return
    const minute = minuteAt(event)
    if (pulled.grip === 'new' && blocks === pulled.origin && Math.abs(minute - pulled.from) < STEP) return // a trembling hand
    if (pulled.grip === 'new') onChange(draw(pulled.origin, pulled.from, minute, carry))
    else onChange(pull(pulled.origin, pulled.index, pulled.grip, minute, pulled.grab, carry))
  }
  const end = () => {
    if (!pulled) return
    if (pulled.grip === 'new' && blocks === pulled.origin) onChange(draw(blocks, Math.floor(pulled.from / HOUR) * HOUR, Math.floor(pulled.from / HOUR) * HOUR + HOUR, carry))
    hold(undefined)
  }
  const back = () => {
    if (pulled) onChange(pulled.origin)
    hold(undefined)
  }

  return (
    <div ref={line} className={`week-line ${pulled ? 'held' : ''}`} aria-hidden="true" onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={back}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && back()}>
      {scale.ticks.map((tick) => <span key={tick} className="tick" style={{ left: scale.at(tick) }} />)}
      {carry > 0 && <Bar kind="carry" block={{ start: 0, end: carry }} scale={scale} />}
      {elsewhere.map((other, place) => (other[day] ?? []).map((block) => <Bar key={`${place} ${block.start}`} kind="far" block={block} scale={scale} />))}
      {blocks.map((block, index) => (
        <span key={index} className={`bar ${block.end > scale.to ? 'on' : ''}`} data-grip="body" data-index={index} style={place(block, scale)}>
          <span className="edge" data-grip="start" data-index={index} />
          <span className="edge" data-grip="end" data-index={index} />
        </span>
      ))}
    </div>
  )
}

function Bar({ kind, block, scale }: { kind: 'carry' | 'far'; block: Block; scale: Scale }) {
  return <span className={`bar ${kind}`} style={place(block, scale)} />
}

const place = ({ start, end }: Block, scale: Scale) => ({ left: scale.at(start), right: `calc(100% - ${scale.at(end)})` })
