import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { plainNumber } from './format'
import { say } from './say'
import type { Language } from './tables'

const text = (icu: string, values = {}, language: Language = 'en') =>
  say(compileMessage(icu), values, language, (value) => plainNumber(value, language))

describe('a compiled message', () => {
  it('is its words, with what they ask for', () => {
    expect(text('Hello')).toBe('Hello')
    expect(text('{who} at {time}', { who: 'Juniper', time: '14:30' })).toBe('Juniper at 14:30')
    expect(text('{who} waits', {})).toBe(' waits')
  })

  it('counts as the language does', () => {
    const ru = '{n, plural, one {# визит} few {# визита} many {# визитов} other {# визита}}'
    expect([1, 3, 5, 21, 1200].map((n) => text(ru, { n }, 'ru'))).toEqual(['1 визит', '3 визита', '5 визитов', '21 визит', '1\u00a0200 визитов'])
    expect(text('{n, plural, =0 {nobody} one {# guest} other {# guests}}', { n: 0 })).toBe('nobody')
  })

  it('chooses by a word, and inside a choice fills in the rest', () => {
    expect(text('{how, select, video {A call with {who}} other {A visit of {who}}}', { how: 'video', who: 'Dana' })).toBe('A call with Dana')
    expect(text('{how, select, video {A call} other {A visit of {who}}}', { how: 'home', who: 'Dana' })).toBe('A visit of Dana')
  })

  it('leaves a # outside a count alone', () => {
    expect(text('Ticket #7')).toBe('Ticket #7')
  })
})
