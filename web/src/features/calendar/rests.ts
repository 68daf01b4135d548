import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { appointmentsKey } from '../scheduling'

export type Rest = components['schemas']['BookingRest']

/** What a stop covers: everything, one place, or one person. */
export interface Reach {
  readonly location?: string | undefined
  readonly provider?: string | undefined
}

/** Whether visitors of all of that are offered nothing already. */
export const covers = (rest: Rest, { location, provider }: Reach) =>
  (!rest.location || rest.location === location) && (!rest.provider || rest.provider === provider)

export type RestActs = ReturnType<typeof useRests>

/** Stops online booking and lets it go on; every open calendar hears of it. */
export function useRests(business: string) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: appointmentsKey(business) })
  const stop = useMutation({
    mutationFn: ({ minutes, location, provider }: Reach & { minutes: number }) =>
      body(api.POST('/api/v1/businesses/{business}/booking-rests', { params: { path: { business } }, body: { minutes, ...(location && { location }), ...(provider && { provider }) } })),
    onSettled,
  })
  const resume = useMutation({
    mutationFn: (rest: string) => api.DELETE('/api/v1/businesses/{business}/booking-rests/{rest}', { params: { path: { business, rest } } }),
    onSettled,
  })
  return { stop: stop.mutate, resume: resume.mutate, busy: stop.isPending || resume.isPending, error: stop.error ?? resume.error }
}
