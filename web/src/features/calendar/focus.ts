import { isOff } from '../scheduling'
import { type Item, type Track, spanOn } from './model'

/**
 * The card an arrow key leads to: up and down within a column, left and right to the nearest in time of the next column
 * that has any, Home and End to the ends. Undefined for other keys and at the edges.
 */
export function neighbour(tracks: readonly Track[], id: string, key: string): Item | undefined {
  const column = tracks.findIndex(({ items }) => items.some((item) => item.id === id))
  const track = tracks[column]
  const here = track?.items.find((item) => item.id === id)
  if (!track || !here) return undefined
  const own = inOrder(track)
  const at = own.indexOf(here)
  switch (key) {
    case 'ArrowUp': return own[at - 1]
    case 'ArrowDown': return own[at + 1]
    case 'Home': return at > 0 ? own[0] : undefined
    case 'End': return at < own.length - 1 ? own.at(-1) : undefined
    case 'ArrowLeft': return nearest(tracks.slice(0, column).reverse(), spanOn(track.ruler, here).start)
    case 'ArrowRight': return nearest(tracks.slice(column + 1), spanOn(track.ruler, here).start)
    default: return undefined
  }
}

const inOrder = ({ items }: Track) => [...items].sort((a, b) => Date.parse(a.start) - Date.parse(b.start) || Number(isOff(a)) - Number(isOff(b)))

function nearest(tracks: readonly Track[], minute: number): Item | undefined {
  const track = tracks.find(({ items }) => items.length > 0)
  if (!track) return undefined
  const away = (item: Item) => Math.abs(spanOn(track.ruler, item).start - minute)
  return inOrder(track).reduce((best, item) => (away(item) < away(best) ? item : best))
}

/** Where the tab key enters the grid: the visit under way or next, else the first there is. */
export function entry(tracks: readonly Track[], now: number): Item | undefined {
  const all = tracks.flatMap((track) => inOrder(track))
  return all.find((item) => !isOff(item) && Date.parse(item.end) > now) ?? all[0]
}
