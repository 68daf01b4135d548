import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { Policy, PolicyTerms } from './policy-model'

export const policiesQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'policies'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/policies', { params: { path: { business } } })),
  })

/** What the terms would say and cost, by the engine that decides in earnest. */
export const previewQuery = (business: string, terms: PolicyTerms) =>
  queryOptions({
    queryKey: ['business', business, 'policy-preview', terms],
    queryFn: () => body(api.POST('/api/v1/businesses/{business}/policies/preview', { params: { path: { business } }, body: terms })),
    placeholderData: (before) => before,
    staleTime: Infinity,
    retry: false,
  })

export function addPolicy(business: string, terms: PolicyTerms) {
  return body(api.POST('/api/v1/businesses/{business}/policies', { params: { path: { business } }, body: terms }))
}

export function changePolicy(business: string, { id, version }: Policy, terms: PolicyTerms) {
  return body(
    api.PUT('/api/v1/businesses/{business}/policies/{policy}', {
      params: { path: { business, policy: id } }, headers: { 'If-Match': `"${version}"` }, body: terms,
    }),
  )
}

export function retirePolicy(business: string, policy: string) {
  return api.DELETE('/api/v1/businesses/{business}/policies/{policy}', { params: { path: { business, policy } } })
}
