import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentInk, ground } from './colour'
import { frameOf, settingsOf } from './settings'
import { SHEET } from './sheet'

describe('a script tag', () => {
  const of = (data: Record<string, string>, language = 'en') => settingsOf({ business: 'vet', ...data }, language)

  it('needs a business and nothing else', () => {
    expect(settingsOf({}, 'en')).toBeNull()
    expect(settingsOf({ business: '../app' }, 'en')).toBeNull()
    expect(of({})).toMatchObject({ mode: 'inline', language: 'en', theme: 'auto', ownAccent: false, radius: null })
  })

  it('speaks the language of the page around it, unless it is told another', () => {
    expect(of({}, 'kk-KZ')?.language).toBe('kk')
    expect(of({ language: 'ru' }, 'kk')?.language).toBe('ru')
    expect(of({ language: 'xx' }, 'de')?.language).toBe('en')
  })

  it('says in the address of the frame how it is to look', () => {
    const settings = of({ accent: '#B23A2E', theme: 'auto', radius: '99', service: 'svc_1' }, 'kk')
    expect(settings && frameOf('https://tend.example', settings, 'inline', 'dark')).toBe('https://tend.example/e/vet/inline.kk.dark.b23a2e.r28/book?service=svc_1')
    const plain = of({ accent: 'red', radius: '' })
    expect(plain && frameOf('https://tend.example', plain, 'dialog', 'light')).toBe('https://tend.example/e/vet/dialog.en.light/book')
  })
})

describe('colours', () => {
  it('are written on in black or white, whichever reads better', () => {
    expect(['12664b', 'ffd400', '000000', 'ffffff', '777777'].map(accentInk)).toEqual(['#fff', '#000', '#fff', '#000', '#000'])
  })

  it('follow the ground of the page around', () => {
    document.body.style.backgroundColor = 'rgb(20, 20, 24)'
    expect(ground()).toBe('dark')
    document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)'
    expect(ground()).toBe('light')
  })
})

it('asks nothing of a page that a strict policy forbids', () => {
  const source = ['embed', 'settings', 'colour', 'words'].map((name) => readFileSync(`src/public/embed/${name}.ts`, 'utf8')).join('\n')
  expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\('style'|createElement\('style'|srcdoc|cookie =/)
  expect(SHEET).not.toMatch(/url\(|@import/)
})
