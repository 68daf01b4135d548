import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

export type Mail = components['schemas']['MailLine']
export type MailBody = components['schemas']['MailView']

/** Everything the business has sent, newest first. */
export const mailboxQuery = (business: string) =>
  infiniteQueryOptions({
    queryKey: ['business', business, 'mailbox'],
    queryFn: ({ pageParam }) => {
      const query = pageParam ? { cursor: pageParam } : {}
      return body(api.GET('/api/v1/businesses/{business}/mailbox', { params: { path: { business }, query } }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 30_000,
  })

/** A letter does not change once written; only its delivery does, and that stands in the list. */
export const mailQuery = (business: string, mail: string) =>
  queryOptions({
    queryKey: ['business', business, 'mail', mail],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/mailbox/{mail}', { params: { path: { business, mail } } })),
    staleTime: 60 * 60_000,
  })
