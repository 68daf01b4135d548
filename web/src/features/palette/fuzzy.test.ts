import { describe, expect, it } from 'vitest'
import { fit } from './fuzzy'

const order = (typed: string, words: string[]) =>
  words.map((each) => [fit(typed, each), each] as const).filter(([score]) => score !== undefined).sort(([a], [b]) => b! - a!).map(([, each]) => each)

describe('what was typed', () => {
  it('finds by the beginning of any word, and every part must be there', () => {
    expect(order('whi', ['Sarah Whitfield', 'White noise', 'Sarah'])).toEqual(['White noise', 'Sarah Whitfield'])
    expect(order('sar whi', ['Sarah Whitfield', 'Sarah Novak'])).toEqual(['Sarah Whitfield'])
  })

  it('forgives capitals, ё and letters left out', () => {
    expect(order('елка', ['Ёлка'])).toEqual(['Ёлка'])
    expect(order('JUNI', ['Juniper'])).toEqual(['Juniper'])
    expect(order('setngs', ['Settings', 'Services'])).toEqual(['Settings'])
  })

  it('tells й from и, and finds nothing in nonsense', () => {
    expect(fit('xyz', 'Juniper')).toBeUndefined()
    expect(fit('', 'Juniper')).toBe(0)
  })
})
