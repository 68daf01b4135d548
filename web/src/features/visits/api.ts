import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { appointmentsKey } from '../scheduling'

type Schemas = components['schemas']
export type Cart = Schemas['VisitCart']
export type NewVisit = Schemas['NewVisit']
export type Plan = Schemas['VisitPlan']

const at = (business: string) => ({ params: { path: { business } } })

/** When all of it is free together, a week from a day on. */
export const openingsQuery = (business: string, visit: Cart | undefined, from: LocalDate) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'visit', visit, from],
    queryFn: () => body(api.POST('/api/v1/businesses/{business}/visits/openings', { ...at(business), body: { visit: visit!, from, to: addDays(from, 7) } })),
    enabled: visit !== undefined,
  })

/** Who would serve each part, when and where. */
export const planQuery = (business: string, visit: Cart | undefined, start: string | undefined) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'plan', visit, start],
    queryFn: () => body(api.POST('/api/v1/businesses/{business}/visits/plan', { ...at(business), body: { visit: visit!, start: start! } })),
    enabled: visit !== undefined && start !== undefined,
    retry: false,
  })

export function useBookVisit(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...request }: NewVisit & { key: string }) =>
      body(api.POST('/api/v1/businesses/{business}/visits', { ...at(business), headers: { 'Idempotency-Key': key }, body: request })),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export function useCancelVisit(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (visit: string) => body(api.POST('/api/v1/businesses/{business}/visits/{visit}/cancel', { params: { path: { business, visit } }, body: {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
