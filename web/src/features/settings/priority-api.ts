import { useMutation, useQuery, useQueryClient, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type PriorityTerms = Schemas['PriorityTerms']
export type PriorityHours = Schemas['PriorityHours']
type Kept = Schemas['PriorityView']

const DAYS = [0, 7, 14, 30, 60, 90]

/** How many days further ahead, with what is set now among the choices. */
export const aheadChoices = (now: number) => [...new Set([...DAYS, now])].sort((a, b) => a - b)

const priorityQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'priority'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/priority', { params: { path: { business } } })),
  })

/** What premium clients are given before others; a change is kept at once, and refused when somebody else was faster. */
export function usePriority(business: string) {
  const queries = useQueryClient()
  const query = priorityQuery(business)
  const { data } = useQuery(query)
  const keep = useMutation({
    mutationFn: (change: Partial<PriorityTerms>) => {
      const { version, ...terms } = queries.getQueryData<Kept>(query.queryKey) ?? { daysAhead: 0, services: [], hours: [], version: 0 }
      return body(
        api.PUT('/api/v1/businesses/{business}/priority', {
          params: { path: { business } }, headers: { 'If-Match': `"${version}"` }, body: { ...terms, ...change },
        }),
      )
    },
    onSuccess: (kept) => queries.setQueryData(query.queryKey, kept),
    onError: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  })
  return { data, keep }
}
