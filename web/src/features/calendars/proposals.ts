import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

export type Proposal = components['schemas']['Proposal']

/** What others wish of appointments by changing their copies, until somebody decides. */
export const proposalsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'proposals'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/proposals', { params: { path: { business } } })),
  })

export function keepDespiteProposal(business: string, proposal: string) {
  return api.PUT('/api/v1/businesses/{business}/proposals/{proposal}/kept', { params: { path: { business, proposal } } })
}

export function reopenProposal(business: string, proposal: string) {
  return api.DELETE('/api/v1/businesses/{business}/proposals/{proposal}/kept', { params: { path: { business, proposal } } })
}

/** Moves what a proposal is about by the rules of the desk: what a client asked for, with all of their visit. */
export function moveTo(business: string, { appointment, source }: Proposal, start: string, end: string): Promise<unknown> {
  if (source === 'client' && appointment.visit) {
    const path = { business, visit: appointment.visit }
    return body(api.POST('/api/v1/businesses/{business}/visits/{visit}/reschedule', { params: { path }, body: { start } }))
  }
  return body(
    api.POST('/api/v1/businesses/{business}/appointments/{appointment}/reschedule', {
      params: { path: { business, appointment: appointment.id } },
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: { start, end },
    }),
  )
}
