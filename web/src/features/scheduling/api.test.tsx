import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { appointmentsOf } from '../../../tests/pretend-data'
import { isProblem } from '../../shared/api/problem'
import { dayQuery, useStatusChange } from './api'

const DAY = '2026-11-24'

/** A client that has one day in hand, and a server that answers the step as it is told. */
function setUp(answer: () => Response) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const items = appointmentsOf(DAY)
  queries.setQueryData(dayQuery('biz_1', DAY).queryKey, { day: DAY, zone: 'Asia/Almaty', items })
  let release = () => {}
  vi.stubGlobal('fetch', vi.fn(() => new Promise((answered) => (release = () => answered(answer())))))
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  const { result } = renderHook(() => useStatusChange('biz_1'), { wrapper })
  const tuz = items.find(({ pet }) => pet?.name === 'Tuz')!
  const shown = () => queries.getQueryData(dayQuery('biz_1', DAY).queryKey)?.items.find(({ id }) => id === tuz.id)
  return { result, tuz, shown, release: () => release() }
}

afterEach(() => vi.unstubAllGlobals())

describe('a step', () => {
  it('shows at once and stays when the server agrees', async () => {
    const { result, tuz, shown, release } = setUp(() => Response.json({ ...tuz, status: 'arrived', version: 2 }))
    act(() => result.current.mutate({ appointment: tuz, status: 'arrived' }))
    await waitFor(() => expect(shown()?.status).toBe('arrived'))
    expect(result.current.isSuccess).toBe(false)
    release()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(shown()).toMatchObject({ status: 'arrived', version: 2 })
  })

  it('goes back when the server refuses, and says why', async () => {
    const refusal = { status: 409, code: 'scheduling.not-possible', detail: 'It stands elsewhere.' }
    const { result, tuz, shown, release } = setUp(() => Response.json(refusal, { status: 409 }))
    act(() => result.current.mutate({ appointment: tuz, status: 'arrived' }))
    await waitFor(() => expect(shown()?.status).toBe('arrived'))
    release()
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(shown()?.status).toBe('booked')
    expect(isProblem(result.current.error, 409)).toBe(true)
  })
})
