import { type Carry, type Point, follow, isSame, pull } from './carry'
import { SNAP, type Span, snapDown } from './geometry'
import type { Item } from './model'
import type { Place, Preview } from './preview'
import type { Store } from './store'

/** What the hand asks of the screen at each of its moves. */
export interface Asked {
  readonly columns: number
  readonly within: Span
  /** Pixels of an hour. */
  readonly hour: number
  readonly find: (id: string) => { item: Item; place: Place } | undefined
  readonly judge: (kind: Carry['kind'], item: Item | undefined, from: Place, at: Place) => Preview
  readonly onDrop: (carry: Carry) => void
  /** Absent where nothing can be drawn. */
  readonly onDraw: ((place: Place) => void) | undefined
  /** A finger went sideways over the columns: 1 to what comes, -1 to what was. */
  readonly onSwipe?: ((days: -1 | 1) => void) | undefined
}

/** A mouse that moves less has clicked; a finger that stays so long has picked up. */
const SLIP = 4
const FINGER_SLIP = 10
const LONG_PRESS = 380
const SWIPE = 56
/** A refused card is back home after so long; calendar.css moves it. */
const HOME = 200

interface Press {
  readonly id: number
  readonly touch: boolean
  readonly x: number
  readonly y: number
  readonly point: Point
  readonly held: { readonly kind: Carry['kind']; readonly item?: Item; readonly from: Place } | undefined
  readonly grab: number
}

/**
 * Lets a mouse or a finger move, resize and draw on the board. The board keeps the pointer, not the card: a card that
 * changes column is another element. Gives back how to stop.
 */
export function hold(board: HTMLElement, scroller: HTMLElement, store: Store<Carry | undefined>, ask: () => Asked): () => void {
  let press: Press | undefined
  let pointer = { x: 0, y: 0 }
  let timer = 0
  let frame = 0
  let ate = false

  const pointAt = (x: number, y: number): Point => {
    const { columns, within, hour } = ask()
    const box = board.getBoundingClientRect()
    const gutter = board.firstElementChild?.clientWidth ?? 0
    const track = Math.floor(((x - box.left - gutter) / (box.width - gutter)) * columns)
    return { track: Math.max(0, Math.min(columns - 1, track)), minute: within.start + ((y - box.top) / hour) * 60 }
  }

  const down = (event: PointerEvent) => {
    ate = false
    const target = event.target as HTMLElement
    if (event.button !== 0 || press || store.get() || !target.closest('.col')) return
    const point = pointAt(event.clientX, event.clientY)
    const id = target.closest<HTMLElement>('[data-apt]')?.dataset['apt']
    const found = id === undefined ? undefined : ask().find(id)
    const start = snapDown(point.minute)
    const free = { kind: 'draw' as const, from: { track: point.track, start, end: start + SNAP } }
    const taken = found?.item.changeable && { kind: target.closest('[data-grip]') ? ('resize' as const) : ('move' as const), item: found.item, from: found.place }
    press = {
      id: event.pointerId, touch: event.pointerType === 'touch', x: event.clientX, y: event.clientY, point,
      held: id === undefined ? (ask().onDraw && free) : taken || undefined, grab: found ? point.minute - found.place.start : 0,
    }
    pointer = { x: event.clientX, y: event.clientY }
    if (press.touch && press.held) timer = window.setTimeout(lift, LONG_PRESS)
  }

  const lift = () => {
    if (!press?.held) return
    const { kind, item, from } = press.held
    board.setPointerCapture(press.id)
    if (press.touch && 'vibrate' in navigator) navigator.vibrate(8)
    store.set({ kind, ...(item && { item }), from, at: from, by: 'pointer', preview: ask().judge(kind, item, from, from) })
    frame = requestAnimationFrame(turn)
  }

  /** Once a frame while something is held: scroll near an edge, then follow the pointer. */
  const turn = () => {
    const carry = store.get()
    if (!press || !carry || carry.home) return
    const box = scroller.getBoundingClientRect()
    const top = board.offsetTop
    scroller.scrollBy(pull(pointer.x, box.left + 60, box.right), pull(pointer.y, box.top + top, box.bottom))
    const at = follow(carry, pointAt(pointer.x, pointer.y), press.grab, ask().within)
    if (!isSame(at, carry.at)) store.set({ ...carry, at, preview: ask().judge(carry.kind, carry.item, carry.from, at) })
    frame = requestAnimationFrame(turn)
  }

  const move = (event: PointerEvent) => {
    if (event.pointerId !== press?.id) return
    pointer = { x: event.clientX, y: event.clientY }
    if (store.get()) return
    const slip = Math.hypot(event.clientX - press.x, event.clientY - press.y)
    if (!press.touch && press.held && slip > SLIP) lift()
    if (press.touch && slip > FINGER_SLIP) clearTimeout(timer)
  }

  const up = (event: PointerEvent) => {
    if (event.pointerId !== press?.id) return
    pointer = { x: event.clientX, y: event.clientY }
    const [dx, dy] = [event.clientX - press.x, event.clientY - press.y]
    const { touch } = press
    if (store.get()) {
      ate = true
      turn()
      release()
    } else if (touch && Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) {
      ate = true
      ask().onSwipe?.(dx < 0 ? 1 : -1)
    }
    forget()
  }

  const release = () => {
    const carry = store.get()
    if (!carry) return
    if (carry.kind === 'draw') {
      store.set(undefined)
      ask().onDraw?.(carry.at)
    } else if (isSame(carry.from, carry.at)) {
      store.set(undefined)
    } else if (carry.preview.possible) {
      store.set(undefined)
      ask().onDrop(carry)
    } else {
      sendHome(store, carry)
    }
  }

  const forget = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    press = undefined
  }

  const drop = () => {
    if (press) store.set(undefined)
    forget()
  }

  const click = (event: MouseEvent) => {
    if (ate) {
      ate = false
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const target = event.target as HTMLElement
    if (target.closest('[data-apt], button') || !target.closest('.col')) return
    const { track, minute } = pointAt(event.clientX, event.clientY)
    const start = snapDown(minute)
    ask().onDraw?.({ track, start, end: start })
  }

  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !press || !store.get()) return
    event.preventDefault()
    event.stopPropagation()
    drop()
    ate = true
  }
  const still = (event: Event) => {
    if (store.get()?.by === 'pointer') event.preventDefault()
  }
  const menu = (event: Event) => {
    if (press?.touch) event.preventDefault()
  }

  const stop = new AbortController()
  const { signal } = stop
  board.addEventListener('pointerdown', down, { signal })
  board.addEventListener('pointermove', move, { signal })
  board.addEventListener('pointerup', up, { signal })
  board.addEventListener('pointercancel', drop, { signal })
  board.addEventListener('click', click, { signal, capture: true })
  board.addEventListener('touchmove', still, { signal, passive: false })
  board.addEventListener('contextmenu', menu, { signal })
  document.addEventListener('keydown', key, { signal, capture: true })
  return () => {
    drop()
    stop.abort()
  }
}

/** Shows a refused card going back, then lets it lie. */
export function sendHome(store: Store<Carry | undefined>, carry: Carry): void {
  const going = { ...carry, at: carry.from, home: true }
  store.set(going)
  setTimeout(() => store.get() === going && store.set(undefined), HOME)
}
