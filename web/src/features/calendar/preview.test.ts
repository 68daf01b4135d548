import { describe, expect, it } from 'vitest'
import { type Consequence, preview } from './preview'
import { anna, at, ben, checkUp, track, visit } from './testing'

const tuz = visit('Tuz', 600, 630)
const kinds = (lines: readonly Consequence[]) => lines.map(({ kind }) => kind)
const judge = (items: Parameters<typeof track>[1], start: number, end: number, more: Partial<Parameters<typeof preview>[0]> = {}) =>
  preview({ track: track(anna, items), place: { start, end }, item: tuz, moves: true, now: 0, ...more })

describe('what would follow', () => {
  it('on free time: the provider is free and the client is told', () => {
    const { lines, possible, outside } = judge([tuz], 660, 690)
    expect(kinds(lines)).toEqual(['free', 'told'])
    expect([possible, outside]).toEqual([true, false])
    expect(lines).toContainEqual({ kind: 'told', client: 'Sarah' })
  })

  it('of a resize alone: nobody is told', () => {
    expect(kinds(judge([tuz], 600, 660, { moves: false }).lines)).toEqual(['free'])
  })

  it('for a client without an address: somebody has to call', () => {
    const item = { ...tuz, client: { id: 'cli_2', name: 'Marat Iskakov' } }
    expect(kinds(judge([tuz], 660, 690, { item }).lines)).toContain('untold')
  })

  it('on another visit: it says whose, and cannot be', () => {
    const { lines, possible } = judge([tuz, visit('Rex', 660, 720)], 700, 730)
    expect(lines[0]).toMatchObject({ kind: 'clash', who: 'Rex' })
    expect(possible).toBe(false)
    expect(kinds(lines)).not.toContain('told')
  })

  it('on what was called off or missed: nothing stands in the way', () => {
    expect(judge([visit('Rex', 660, 720, { status: 'cancelled' }), visit('Max', 660, 720, { status: 'noshow' })], 660, 690).possible).toBe(true)
  })

  it('inside a buffer: too close; two buffers may share time', () => {
    const rex = visit('Rex', 660, 720, { bufferAfterMinutes: 15 })
    expect(judge([rex], 720, 750).lines[0]).toMatchObject({ kind: 'close', who: 'Rex' })
    expect(judge([rex], 735, 750).possible).toBe(true)
    expect(kinds(judge([rex], 630, 660, { item: { ...tuz, bufferAfterMinutes: 10 } }).lines)).toContain('close')
    const before = visit('Max', 660, 720, { bufferBeforeMinutes: 10 })
    expect(judge([before], 615, 650, { item: { ...tuz, bufferAfterMinutes: 10 } }).possible).toBe(true)
  })

  it('outside working hours, in the break too: possible, with a warning', () => {
    for (const [start, end] of [[480, 510], [770, 800], [1070, 1100]] as const) {
      const { lines, possible, outside } = judge([], start, end)
      expect([kinds(lines)[0], possible, outside]).toEqual(['outside', true, true])
    }
  })

  it('on a day off: they are away', () => {
    const away = track(anna, [], { open: [], day: { date: '2026-11-24', open: [], bookedMinutes: 0, openMinutes: 0, off: '' } })
    expect(kinds(judge([], 660, 690, { track: away }).lines)).toEqual(['away', 'told'])
  })

  it('where a visitor is booking: cannot be', () => {
    const held = track(anna, [], { holds: [{ kind: 'hold', provider: anna.id, start: at(660), end: at(690) }] })
    expect(judge([], 675, 705, { track: held }).possible).toBe(false)
  })

  it('with somebody who does not do this: cannot be', () => {
    const { lines, possible } = judge([], 660, 690, { track: track(ben, []), service: { ...checkUp, providers: [anna.id] } })
    expect(lines[0]).toEqual({ kind: 'unoffered', who: 'Ben' })
    expect(possible).toBe(false)
  })

  it('in the past: it says so', () => {
    expect(kinds(judge([], 660, 690, { now: 670 }).lines)).toContain('past')
  })
})
