import { describe, expect, it, vi } from 'vitest'
import type { Carry } from './carry'
import { entry } from './focus'
import { abandon, pressed, released } from './keyboard'
import { spanOn } from './model'
import { preview } from './preview'
import { createStore } from './store'
import { anna, at, ben, track, visit } from './testing'

const tuz = visit('Tuz', 600, 630)
const rex = visit('Rex', 660, 690)
const max = visit('Max', 615, 645, { provider: ben })
const done = visit('Done', 540, 570, { status: 'fulfilled', changeable: false })

function desk() {
  const tracks = [track(anna, [rex, tuz, done]), track(ben, [max])]
  const store = createStore<Carry | undefined>(undefined)
  const [focus, onDrop, onCancel] = [vi.fn(), vi.fn<(carry: Carry) => void>(), vi.fn()]
  const ask = () => ({
    columns: 2, within: { start: 480, end: 1140 }, hour: 80, onDrop, onDraw: vi.fn(),
    find: (id: string) => {
      const on = tracks.findIndex(({ items }) => items.some((item) => item.id === id))
      const item = tracks[on]?.items.find((each) => each.id === id)
      return item && { item, place: { track: on, ...spanOn(tracks[on]!.ruler, item) } }
    },
    judge: (_: Carry['kind'], item: Carry['item'], __: unknown, place: Carry['at']) => preview({ track: tracks[place.track]!, place, item, moves: true, now: 0 }),
  })
  const press = (key: string, more: { altKey?: boolean; shiftKey?: boolean; ctrlKey?: boolean } = {}, id = tuz.id) =>
    pressed({ store, ask, tracks, focus, onCancel }, id, { key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...more })
  return { store, ask, tracks, focus, onDrop, onCancel, press }
}

describe('keys on a card', () => {
  it('arrows lead to the neighbours in time and to the next person', () => {
    const { press, focus } = desk()
    press('ArrowDown')
    press('ArrowUp')
    press('ArrowRight')
    press('ArrowLeft', {}, max.id)
    press('End', {}, done.id)
    expect(focus.mock.calls.flat()).toEqual([rex.id, done.id, max.id, tuz.id, rex.id])
  })

  it('space picks up, arrows carry, Enter puts down', () => {
    const { press, store, onDrop } = desk()
    press(' ')
    expect(store.get()).toMatchObject({ by: 'keys', at: { track: 0, start: 600 } })
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowRight')
    expect(store.get()?.at).toEqual({ track: 1, start: 645, end: 675 })
    press('Enter')
    expect(onDrop).toHaveBeenCalledOnce()
    expect(onDrop.mock.calls[0]?.[0].at).toEqual({ track: 1, start: 645, end: 675 })
    expect(store.get()).toBeUndefined()
  })

  it('Escape takes it back, and so does losing the focus', () => {
    const { press, store, onDrop } = desk()
    press(' ')
    press('ArrowDown')
    press('Escape')
    expect(store.get()).toBeUndefined()
    press(' ')
    abandon(store)
    expect(store.get()).toBeUndefined()
    expect(onDrop).not.toHaveBeenCalled()
  })

  it('Alt with an arrow moves at once and puts down when it is let go; Shift resizes', () => {
    const { press, store, ask, onDrop } = desk()
    press('ArrowUp', { altKey: true })
    expect(released({ store, ask }, 'Control')).toBe(false)
    expect(released({ store, ask }, 'Alt')).toBe(true)
    expect(onDrop.mock.calls[0]?.[0].at).toEqual({ track: 0, start: 585, end: 615 })
    press('ArrowDown', { shiftKey: true })
    released({ store, ask }, 'Shift')
    expect(onDrop.mock.calls[1]?.[0].at).toEqual({ track: 0, start: 600, end: 645 })
  })

  it('what cannot be goes home', () => {
    vi.useFakeTimers()
    const { press, store, onDrop } = desk()
    press(' ')
    press('ArrowRight')
    expect(store.get()?.preview.possible).toBe(false)
    press('Enter')
    expect(store.get()).toMatchObject({ home: true, at: { track: 0, start: 600 } })
    vi.runAllTimers()
    expect(store.get()).toBeUndefined()
    expect(onDrop).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('Delete asks whether to call it off; what is over stays', () => {
    const { press, onCancel, store } = desk()
    press('Delete')
    press('Delete', {}, done.id)
    press(' ', {}, done.id)
    expect(onCancel.mock.calls.flat()).toEqual([tuz.id])
    expect(store.get()).toBeUndefined()
  })

  it('leaves shortcuts of the browser alone', () => {
    expect(desk().press('ArrowDown', { ctrlKey: true })).toBe(false)
    expect(desk().press('x')).toBe(false)
  })
})

it('lets the tab key in where the day is', () => {
  const { tracks } = desk()
  expect(entry(tracks, Date.parse(at(650)))?.id).toBe(rex.id)
  expect(entry(tracks, Date.parse(at(1200)))?.id).toBe(done.id)
  expect(entry([], 0)).toBeUndefined()
})
