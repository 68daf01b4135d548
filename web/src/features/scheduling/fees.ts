import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { appointmentsKey } from './api'

export type Consequences = components['schemas']['Consequences']
export type Cost = components['schemas']['Cost']
export type DecidedFee = components['schemas']['DecidedFee']
export type Wish = components['schemas']['ChangeWish']

/**
 * What changing it would cost its client now; asked anew each time it is shown, since it changes with the clock.
 *
 * @param whole whether all of the visit is meant that it is a part of
 */
export const consequencesQuery = (business: string, appointment: string, whole = false) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'consequences', appointment, ...(whole ? ['whole'] : [])],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/appointments/{appointment}/consequences', { params: { path: { business, appointment }, query: { whole } } })),
    staleTime: 15_000,
  })

/** Lets a fee go, for a reason that stays with it. */
export function useWaive(business: string, appointment: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ fee, reason }: { fee: string; reason: string }) =>
      body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/fees/{fee}/waive', { params: { path: { business, appointment, fee } }, body: { reason } })),
    onSettled: () => queries.invalidateQueries({ queryKey: consequencesQuery(business, appointment).queryKey }),
  })
}

/** On the client's wish, at no more than they were told. */
export function clientsWish(cost: Pick<Cost, 'amount'> | undefined, waive: string | undefined): Wish {
  return { byClient: true, ...(cost?.amount && { atMost: cost.amount }), ...(waive !== undefined && { waive }) }
}
