import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { appointmentsKey } from '../scheduling'

export type Outcome = components['schemas']['RequestOutcome']
export type Decision = 'approve' | 'decline'

/** What waits for an answer, the most urgent first. Stands under the appointments, so that news refresh it too. */
export const requestsQuery = (business: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'requests'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/requests', { params: { path: { business } } })),
  })

/** Answers one or several; each for itself, so one that somebody else answered first does not hold up the rest. */
export function useAnswer(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ requests, decision, reason }: { requests: readonly string[]; decision: Decision; reason?: string | undefined }) =>
      body(
        api.POST('/api/v1/businesses/{business}/requests/answers', {
          params: { path: { business } }, body: { requests: [...requests], decision, ...(reason && { reason }) },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
