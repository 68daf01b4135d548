import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'

const SETTLED = 30 * 60_000

/** What a business says about itself, and its colour made safe. */
export const businessQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'profile'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}', { params: { path: { business } } })),
    staleTime: SETTLED,
  })

/** How many may be booked beside what somebody has. */
export const overbookingQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'overbooking'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/overbooking', { params: { path: { business } } })),
    staleTime: SETTLED,
  })

/** Places of a business; they hardly change. */
export const locationsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'locations'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/locations', { params: { path: { business } } })),
    staleTime: SETTLED,
  })
