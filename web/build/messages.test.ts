import { describe, expect, it } from 'vitest'
import { faults } from './messages.mjs'

const module = (text: string, id = 'a') => ({ m: { [id]: text } })

describe('the messages of three languages', () => {
  it('pass when nothing is missing', () => {
    const ru = module('{n, plural, one {# дом} few {# дома} many {# домов} other {# дома}}')
    expect(faults({ en: module('{n, plural, one {# house} other {# houses}}'), ru, kk: module('{n, plural, one {# үй} other {# үй}}') })).toEqual([])
  })

  it('fail on a key one of them lacks', () => {
    expect(faults({ en: module('Hello'), ru: module('Привет'), kk: { m: {} } })).toEqual(['kk/m.json: a is missing'])
  })

  it('fail on a plural form one of them lacks', () => {
    const ru = module('{n, plural, one {# дом} other {# дома}}')
    expect(faults({ en: module('{n, plural, one {#} other {#}}'), ru, kk: module('{n, plural, one {#} other {#}}') })).toEqual(['ru/m.json: a lacks the plural form few, many'])
  })

  it('fail on other arguments, on text that is not ICU, and on an id said twice', () => {
    expect(faults({ en: module('{name}'), ru: module('{имя}'), kk: module('{name}') })[0]).toContain('takes different arguments')
    expect(faults({ en: module('{n, plural, one {x}'), ru: module('x'), kk: module('x') })[0]).toContain('is not ICU text')
    const twice = { m: { a: 'x' }, n: { a: 'y' } }
    expect(faults({ en: twice, ru: twice, kk: twice })[0]).toBe('en/n.json: a is also in m.json')
  })
})
