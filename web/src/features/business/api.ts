import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'

const SETTLED = 30 * 60_000

/** Places of a business; they hardly change. */
export const locationsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'locations'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/locations', { params: { path: { business } } })),
    staleTime: SETTLED,
  })

/** Everybody who can be booked. */
export const providersQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'providers'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/providers', { params: { path: { business } } })),
    staleTime: SETTLED,
  })
