import { type Carry, isSame, step } from './carry'
import { neighbour } from './focus'
import type { Asked } from './hand'
import { sendHome } from './hand'
import type { Track } from './model'
import type { Store } from './store'

interface Desk {
  readonly store: Store<Carry | undefined>
  readonly ask: () => Asked
  readonly tracks: readonly Track[]
  /** Puts the focus on a card, which may have to be scrolled to first. */
  readonly focus: (id: string) => void
  readonly onCancel: (id: string) => void
}

const MODIFIERS = ['Alt', 'Shift']

/**
 * A key pressed on a card. Arrows go from card to card. Space picks one up, and then arrows carry it, with Shift its end;
 * Alt or Shift with an arrow picks up at once, and letting the modifier go puts down. True when the key was used.
 */
export function pressed({ store, ask, tracks, focus, onCancel }: Desk, id: string, event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): boolean {
  const { key, altKey, shiftKey } = event
  if (event.ctrlKey || event.metaKey) return false
  const carry = store.get()
  if (carry?.by === 'keys') return carried(store, ask, carry, key, shiftKey)
  if (carry) return false
  if (key === ' ') return pickUp(store, ask, id)
  if (key === 'Delete' || key === 'Backspace') {
    if (ask().find(id)?.item.changeable) onCancel(id)
    return true
  }
  if ((altKey || (shiftKey && /^Arrow(Up|Down)$/.test(key))) && key.startsWith('Arrow')) {
    const up = pickUp(store, ask, id)
    const held = store.get()
    if (held) carried(store, ask, held, key, shiftKey)
    return up
  }
  const next = neighbour(tracks, id, key)
  if (next) focus(next.id)
  return next !== undefined || /^(Arrow|Home|End)/.test(key)
}

/** A modifier let go puts down what it picked up. */
export function released({ store, ask }: Pick<Desk, 'store' | 'ask'>, key: string): boolean {
  const carry = store.get()
  if (carry?.by !== 'keys' || !MODIFIERS.includes(key) || isSame(carry.from, carry.at)) return false
  putDown(store, ask, carry)
  return true
}

/** What is in the hand goes back: the focus left it. */
export function abandon(store: Store<Carry | undefined>): void {
  if (store.get()?.by === 'keys') store.set(undefined)
}

function pickUp(store: Store<Carry | undefined>, ask: () => Asked, id: string): boolean {
  const found = ask().find(id)
  if (!found?.item.changeable) return true
  const { item, place } = found
  store.set({ kind: 'move', item, from: place, at: place, by: 'keys', preview: ask().judge('move', item, place, place) })
  return true
}

function carried(store: Store<Carry | undefined>, ask: () => Asked, carry: Carry, key: string, stretch: boolean): boolean {
  if (key === 'Escape') store.set(undefined)
  else if (key === 'Enter' || key === ' ') putDown(store, ask, carry)
  else {
    const { columns, within, judge } = ask()
    const at = step(carry.at, key, stretch, columns, within)
    if (at) store.set({ ...carry, at, preview: judge(carry.kind, carry.item, carry.from, at) })
    return at !== undefined
  }
  return true
}

function putDown(store: Store<Carry | undefined>, ask: () => Asked, carry: Carry): void {
  if (isSame(carry.from, carry.at)) store.set(undefined)
  else if (!carry.preview.possible) sendHome(store, carry)
  else {
    store.set(undefined)
    ask().onDrop(carry)
  }
}
