import { describe, expect, it } from 'vitest'
import { speak, translate, withTexts } from './i18n'

describe('the texts of a part', () => {
  it('come with its module, in the language spoken by then', async () => {
    await speak('ru')
    const module = withTexts('settings', Promise.resolve({ Page: 'page' }))
    await speak('kk')
    expect(await module).toEqual({ Page: 'page' })
    expect(translate('settings.title')).toBe('Баптаулар')
  })

  it('change with the language, and fall back to no other', async () => {
    await withTexts('settings', Promise.resolve())
    await speak('ru')
    expect(translate('settings.title')).toBe('Настройки')
    expect(document.documentElement.lang).toBe('ru')
  })

  it('are of the last language chosen, however the answers come', async () => {
    await Promise.all([speak('kk'), speak('en')])
    expect(translate('settings.title')).toBe('Settings')
  })
})
