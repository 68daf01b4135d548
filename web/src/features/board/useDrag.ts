import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { ZONES, type Zone } from './model'

/** A card in the hand. */
export interface Drag {
  readonly id: string
  /** Where its corner is, in pixels of the window. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly over: Zone | undefined
}

interface Press {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly width: number
}

/** A mouse that moves less has clicked. */
const SLIP = 5

/**
 * Lets a mouse carry cards from place to place. The board keeps the pointer, since a card that changes column is another
 * element. Fingers scroll; they have the button on each card. Esc lets go.
 */
export function useDrag(onDrop: (id: string, zone: Zone) => void) {
  const [drag, setDrag] = useState<Drag>()
  const press = useRef<Press>(undefined)
  const ate = useRef(false)

  const stop = () => {
    press.current = undefined
    setDrag(undefined)
  }
  const held = drag !== undefined
  useEffect(() => {
    if (!held) return
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      stop()
    }
    document.addEventListener('keydown', escape, true)
    return () => document.removeEventListener('keydown', escape, true)
  }, [held])

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      ate.current = false
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
      const onAct = (event.target as HTMLElement).closest('.bcard-act')
      if (event.button !== 0 || event.pointerType === 'touch' || !card || onAct) return
      const box = card.getBoundingClientRect()
      press.current = { id: card.dataset['card'] ?? '', x: event.clientX, y: event.clientY, dx: event.clientX - box.left, dy: event.clientY - box.top, width: box.width }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = press
      if (!current || (!drag && Math.hypot(event.clientX - current.x, event.clientY - current.y) < SLIP)) return
      if (!drag) event.currentTarget.setPointerCapture(event.pointerId)
      const { id, dx, dy, width } = current
      setDrag({ id, width, left: event.clientX - dx, top: event.clientY - dy, over: zoneAt(event.clientX, event.clientY) })
    },
    onPointerUp: () => {
      if (drag) {
        ate.current = true
        if (drag.over) onDrop(drag.id, drag.over)
      }
      stop()
    },
    onPointerCancel: stop,
    // what was carried was not clicked
    onClickCapture: (event: { stopPropagation: () => void }) => {
      if (ate.current) event.stopPropagation()
      ate.current = false
    },
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
  }
  return { drag, handlers }
}

function zoneAt(x: number, y: number): Zone | undefined {
  const within = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]')?.dataset['zone']
  return ZONES.find((zone) => zone === within)
}
