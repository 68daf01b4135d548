import { expect, it } from 'vitest'
import { frameOf, settingsOf } from '../../public/embed/settings'
import { frameAddress, inkOn, snippet } from './embed'

const WIDGET = { mode: 'inline', language: 'kk', accent: '#B23A2E' } as const

it('writes the tag that the script reads', () => {
  const tag = snippet('https://tend.example', 'vet', WIDGET)
  expect(tag).toBe('<script src="https://tend.example/embed.js" data-business="vet" data-mode="inline" data-language="kk" data-accent="#b23a2e" async></script>')
  const script = new DOMParser().parseFromString(tag, 'text/html').querySelector('script')
  const settings = settingsOf(script?.dataset ?? {}, 'en')
  expect(settings).toMatchObject({ business: 'vet', mode: 'inline', language: 'kk', accent: 'b23a2e' })
  expect(settings && frameOf('', settings, 'inline', 'light')).toBe(frameAddress('vet', WIDGET))
})

it('writes on an accent in what reads better', () => {
  expect([inkOn('#12664b'), inkOn('#ffd400')]).toEqual(['#fff', '#000'])
})
