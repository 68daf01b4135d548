import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../shared/api/client'
import type { components } from '../../../shared/api/schema'
import { appointmentsKey } from '../api'
import type { Wish as ChangeWish } from '../fees'

export type Series = components['schemas']['Series']
type NewSeries = components['schemas']['NewSeries']
type Wish = components['schemas']['SeriesWish']

/** How each date of a wish stands at present. */
export const previewQuery = (business: string, wish: Wish) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'series', 'preview', wish],
    queryFn: async () => (await body(api.POST('/api/v1/businesses/{business}/series/preview', { params: { path: { business } }, body: wish }))).dates,
    staleTime: 10_000,
  })

/** The series an appointment belongs to; null when it stands alone. */
export const seriesQuery = (business: string, appointment: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'series', 'of', appointment],
    queryFn: async () =>
      (await body(api.GET('/api/v1/businesses/{business}/appointments/{appointment}/series', { params: { path: { business, appointment } } }))).series ?? null,
  })

/** What cancelling it and those that follow would cost their client now; it changes with the clock. */
export const seriesCostQuery = (business: string, appointment: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'series', 'consequences', appointment],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/appointments/{appointment}/series/consequences', { params: { path: { business, appointment }, query: { scope: 'following' } } })),
    staleTime: 15_000,
  })

export function useBookSeries(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...series }: NewSeries & { key: string }) =>
      body(api.POST('/api/v1/businesses/{business}/series', { params: { path: { business } }, headers: { 'Idempotency-Key': key }, body: series })),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export type Scope = 'following' | 'all'

/** Cancels, brings back, and moves many at once. */
export function useSeriesActs(business: string) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: appointmentsKey(business) })
  const path = (appointment: string) => ({ params: { path: { business, appointment } } })
  const cancel = useMutation({
    mutationFn: async ({ appointment, scope, wish }: { appointment: string; scope: Scope; wish?: ChangeWish | undefined }) =>
      (await body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/series/cancel', { ...path(appointment), body: { scope, ...(wish && { wish }) } }))).appointments,
    onSettled,
  })
  const restore = useMutation({
    mutationFn: ({ appointment, appointments }: { appointment: string; appointments: string[] }) =>
      body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/series/restore', { ...path(appointment), body: { appointments } })),
    onSettled,
  })
  const move = useMutation({
    mutationFn: ({ appointment, start }: { appointment: string; start: string }) =>
      body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/series/reschedule', { ...path(appointment), body: { scope: 'following', start } })),
    onSettled,
  })
  return { cancel, restore, move }
}
