import { SHORTEST, SNAP, type Span, clamp, snap, snapDown } from './geometry'
import type { Item } from './model'
import type { Place, Preview } from './preview'

/** What is in somebody's hand: a visit on the move, its end, or a new stretch being drawn. */
export interface Carry {
  readonly kind: 'move' | 'resize' | 'draw'
  readonly item?: Item
  readonly from: Place
  readonly at: Place
  readonly by: 'pointer' | 'keys'
  readonly preview: Preview
  /** Refused: on its way back to where it came from. */
  readonly home?: boolean
}

/** Where a pointer is: a column, and a minute that need not be whole. */
export interface Point {
  readonly track: number
  readonly minute: number
}

type Held = Pick<Carry, 'kind' | 'from'>

/**
 * Where it comes to stand under a pointer. `grab` is how many minutes below its start it was taken; a new stretch has its
 * other end where the pointer went down. Nothing leaves `within`.
 */
export function follow({ kind, from }: Held, { track, minute }: Point, grab: number, within: Span): Place {
  if (kind === 'move') {
    const length = from.end - from.start
    const start = clamp(snap(minute - grab), within.start, Math.max(within.start, within.end - length))
    return { track, start, end: start + length }
  }
  if (kind === 'resize') return { ...from, end: clamp(snap(minute), from.start + SHORTEST, within.end) }
  const here = clamp(snapDown(minute), within.start, within.end - SNAP)
  return { track: from.track, start: Math.min(from.start, here), end: Math.max(from.start, here) + SNAP }
}

/**
 * Where an arrow key takes it, or with `stretch` takes its end; undefined for any other key. From off the quarters it
 * goes to the next of them.
 */
export function step(at: Place, key: string, stretch: boolean, count: number, within: Span): Place | undefined {
  const side = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  if (side !== 0 && !stretch) return { ...at, track: clamp(at.track + side, 0, count - 1) }
  if (down === 0) return undefined
  if (stretch) return { ...at, end: clamp(quarter(at.end, down), at.start + SHORTEST, within.end) }
  const length = at.end - at.start
  const start = clamp(quarter(at.start, down), within.start, Math.max(within.start, within.end - length))
  return { ...at, start, end: start + length }
}

const quarter = (minute: number, down: number) => (down > 0 ? Math.floor(minute / SNAP) + 1 : Math.ceil(minute / SNAP) - 1) * SNAP

export const isSame = (a: Place, b: Place) => a.track === b.track && a.start === b.start && a.end === b.end

/** Whether it goes elsewhere, not only takes longer or shorter: only then somebody is told. */
export const moves = (from: Place, at: Place) => from.track !== at.track || from.start !== at.start

/** How far to scroll in a frame when a pointer stands near an edge: the nearer the faster. */
export function pull(at: number, low: number, high: number, zone = 48, most = 18): number {
  if (at < low + zone) return -Math.ceil(most * Math.min(1, (low + zone - at) / zone))
  if (at > high - zone) return Math.ceil(most * Math.min(1, (at - high + zone) / zone))
  return 0
}
