import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { SpeechProvider, speak, withTexts } from '../../shared/i18n/i18n'
import { ClientField } from './ClientField'
import type { Draft } from './draft'

beforeAll(async () => {
  await speak('en')
  await withTexts('calendar', Promise.resolve())
})
afterEach(cleanup)

/** Where the focus is at the moment at which what was rendered stands on the screen. */
const focused: (Element | null)[] = []
function Watch() {
  useLayoutEffect(() => void focused.push(document.activeElement))
  return null
}

const scene = (draft: Draft) => (
  <QueryClientProvider client={new QueryClient()}>
    <SpeechProvider language="en">
      <ClientField business="biz_1" draft={draft} fault={undefined} onDraft={() => undefined} />
      <Watch />
    </SpeechProvider>
  </QueryClientProvider>
)

// A sheet takes the focus as soon as nothing holds it, and the next key would be lost.
it('never lets go of the focus between the search and the number of whoever is new', () => {
  const { rerender, getByRole, getByLabelText } = render(scene({ words: 'S' }))
  expect(focused.at(-1)).toBe(getByRole('combobox'))

  act(() => rerender(scene({ fresh: { name: 'Sarah', phone: '', email: '' } })))

  expect(focused.at(-1)).toBe(getByLabelText('Phone'))
})
