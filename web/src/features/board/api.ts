import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import type { NewBooking } from '../calendar/api'
import { appointmentsKey } from '../scheduling'

export type Delay = components['schemas']['Delay']

/** Who runs late on a day. Stands under the appointments, so that news refresh it too. */
export const delaysQuery = (business: string, day: LocalDate) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'delays', day],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/delays', { params: { path: { business }, query: { day } } })),
  })

/** Whom it would make wait if somebody began so much later. */
export const delayQuery = (business: string, provider: string, minutes: number) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'delay', provider, minutes],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/providers/{provider}/delay', { params: { path: { business, provider }, query: { minutes } } })),
    placeholderData: keepPreviousData,
  })

export function useAnnounce(business: string, provider: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (minutes: number) =>
      body(api.POST('/api/v1/businesses/{business}/providers/{provider}/delay', { params: { path: { business, provider } }, body: { minutes } })),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

/** What is free for a service for the rest of the day, to the business's own people. */
export const restOfDayQuery = (business: string, service: string, location: string, now: Date, day: LocalDate) => {
  const from = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString()
  return queryOptions({
    queryKey: [...appointmentsKey(business), 'openings', service, location, from],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/openings', { params: { path: { business }, query: { service, location, from, to: addDays(day, 1) } } })),
    enabled: service !== '' && location !== '',
    placeholderData: keepPreviousData,
  })
}

export function useWalkIn(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...request }: NewBooking & { key: string }) =>
      body(
        api.POST('/api/v1/businesses/{business}/walk-ins', {
          params: { path: { business } },
          headers: { 'Idempotency-Key': key },
          body: request,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['business', business, 'clients'] }),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
