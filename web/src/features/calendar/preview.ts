import { isOff, subjectOf } from '../scheduling'
import { type Span, overlaps } from './geometry'
import { type Item, type Service, type Track, claimed, firstName, isAway, spanOn } from './model'

/** Where something would come to stand: a column, and minutes of its day. */
export interface Place extends Span {
  readonly track: number
}

/** What would follow; each is one line of the note beside a card that is being carried. */
export type Consequence =
  | { readonly kind: 'free' | 'outside' | 'away' | 'unoffered'; readonly who: string }
  | { readonly kind: 'clash' | 'close'; readonly who: string; readonly with: Item }
  | { readonly kind: 'hold' | 'past' }
  | { readonly kind: 'told' | 'untold'; readonly client: string }

/** These the server would refuse, so a release there goes home. */
const IMPOSSIBLE: readonly Consequence['kind'][] = ['clash', 'close', 'hold', 'unoffered']

export interface Preview {
  readonly lines: readonly Consequence[]
  readonly possible: boolean
  /** It would lie, in part, where its provider is not at work. */
  readonly outside: boolean
}

interface Question {
  readonly track: Track
  readonly place: Span
  /** What is moved; absent when something new is drawn. */
  readonly item?: Item | undefined
  readonly moves: boolean
  readonly service?: Service | undefined
  /** The present, in minutes of that day. */
  readonly now: number
}

/** What would happen if it were let go here, as far as this screen knows. The server stays the judge. */
export function preview({ track, place, item, moves, service, now }: Question): Preview {
  const lines = [...obstacles(track, place, item, service)]
  const outside = !track.open.some(({ start, end }) => start <= place.start && place.end <= end)
  if (isAway(track.day)) lines.push({ kind: 'away', who: firstName(track.person.name) })
  else if (outside) lines.push({ kind: 'outside', who: firstName(track.person.name) })
  if (lines.length === 0) lines.push({ kind: 'free', who: firstName(track.person.name) })
  if (place.start < now && (moves || !item)) lines.push({ kind: 'past' })
  const possible = !lines.some(({ kind }) => IMPOSSIBLE.includes(kind))
  if (possible && moves && item) lines.push({ kind: item.client.email ? 'told' : 'untold', client: firstName(item.client.name) })
  return { lines, possible, outside }
}

function* obstacles(track: Track, place: Span, item: Item | undefined, service: Service | undefined): Generator<Consequence> {
  const who = firstName(track.person.name)
  if (service && !service.providers.includes(track.person.id)) yield { kind: 'unoffered', who }
  const before = item?.bufferBeforeMinutes ?? service?.bufferBeforeMinutes ?? 0
  const after = item?.bufferAfterMinutes ?? service?.bufferAfterMinutes ?? 0
  const own = { start: place.start - before, end: place.end + after }
  const others = track.items.filter((other) => other.id !== item?.id && !isOff(other))
  const hit = others.find((other) => overlaps(place, spanOn(track.ruler, other)))
  // Buffers may share time with one another, not with a visit.
  const near = hit ?? others.find((other) => overlaps(place, claimed(track.ruler, other)) || overlaps(own, spanOn(track.ruler, other)))
  if (near) yield { kind: hit ? 'clash' : 'close', who: subjectOf(near), with: near }
  if (track.holds.some((hold) => overlaps(own, spanOn(track.ruler, hold)))) yield { kind: 'hold' }
}
