import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { appointmentsKey } from '../scheduling'

export type Entry = components['schemas']['WaitlistEntry']

/** Those who wait, in rank. Stands under the appointments, so that news refresh it too. */
export const waitlistQuery = (business: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'waitlist'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/waitlist', { params: { path: { business } } })),
  })

export function useEnd(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (entry: string) => api.DELETE('/api/v1/businesses/{business}/waitlist/{entry}', { params: { path: { business, entry } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
