import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { appointmentsKey } from '../scheduling'

export type Entry = components['schemas']['WaitlistEntry']

/** Those who wait, in rank. Stands under the appointments, so that news refresh it too. */
export const waitlistQuery = (business: string) =>
  infiniteQueryOptions({
    queryKey: [...appointmentsKey(business), 'waitlist'],
    queryFn: ({ pageParam }) => {
      const query = pageParam ? { cursor: pageParam } : {}
      return body(api.GET('/api/v1/businesses/{business}/waitlist', { params: { path: { business }, query } }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Takes somebody off the list. */
export const useEnd = (business: string) =>
  useChange(business, (entry) => api.DELETE('/api/v1/businesses/{business}/waitlist/{entry}', { params: { path: { business, entry } } }))

/** Puts them back, in the rank they had. */
export const useRestore = (business: string) =>
  useChange(business, (entry) => api.POST('/api/v1/businesses/{business}/waitlist/{entry}/restore', { params: { path: { business, entry } } }))

function useChange(business: string, mutationFn: (entry: string) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }) })
}
