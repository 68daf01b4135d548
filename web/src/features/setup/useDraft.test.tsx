import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Kept } from './api'
import { useDraft } from './useDraft'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const KEPT = { draft: {}, more: [], mayOpen: false, version: '"1"' } as unknown as Kept

it('is not said to be saved while something was typed that is not', async () => {
  const answers: (() => void)[] = []
  vi.stubGlobal('fetch', vi.fn(() => new Promise((answered) => answers.push(() => answered(Response.json({ draft: {}, more: [], mayOpen: false }, { headers: { ETag: '"2"' } }))))))
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  const { result } = renderHook(() => useDraft(KEPT), { wrapper })
  const type = (name: string) => act(() => result.current.change((before) => ({ ...before, business: { name } }) as typeof before))
  const pause = () => act(() => vi.advanceTimersByTimeAsync(1000))
  const answer = () => act(async () => { answers.shift()?.(); await vi.advanceTimersByTimeAsync(0) })

  type('Salon')
  await pause()
  type('Salon Nur')
  await answer()
  expect(result.current.saving).toBe('waiting')

  await pause()
  await answer()
  expect(result.current.saving).toBe('saved')
})
