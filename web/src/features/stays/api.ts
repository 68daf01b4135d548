import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { LocalDate } from '../../shared/i18n/clock'
import { appointmentsKey } from '../scheduling'
import { DAYS, type Dates, type NewStay, type Species, type Size, type Stay } from './model'

/** Who is in which run from a day on. It stands under the appointments, so that news refresh it too. */
export const boardQuery = (business: string, location: string, from: LocalDate) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'stays', location, from],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/stays', { params: { path: { business }, query: { location, from, days: DAYS } } })),
    placeholderData: keepPreviousData,
  })

export const stayQuery = (business: string, stay: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'stay', stay],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/stays/{stay}', { params: { path: { business, stay } } })),
  })

/** For what animals stay, and where. */
export const offersQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'boardings'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/boardings', { params: { path: { business } } }))).items,
    staleTime: 10 * 60_000,
  })

export interface Question {
  readonly service: string
  readonly location: string
  readonly dates: Dates
  readonly animals: readonly { readonly species: Species; readonly size?: Size }[]
}

/** What a stay would be and cost; asked anew with each change of the form. */
export const quoteQuery = (business: string, question: Question | undefined) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'stay-quote', question],
    queryFn: () => body(api.POST('/api/v1/businesses/{business}/stays/quote', { params: { path: { business } }, body: { ...question!, animals: [...question!.animals] } })),
    enabled: question !== undefined,
    retry: false,
    placeholderData: keepPreviousData,
  })

export const requoteQuery = (business: string, stay: string, dates: Dates | undefined) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'stay-requote', stay, dates],
    queryFn: () => body(api.POST('/api/v1/businesses/{business}/stays/{stay}/quote', { params: { path: { business, stay } }, body: { dates: dates! } })),
    enabled: dates !== undefined,
    retry: false,
  })

export function useBook(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ wish, key }: { wish: NewStay; key: string }) =>
      body(api.POST('/api/v1/businesses/{business}/stays', { params: { path: { business } }, headers: { 'Idempotency-Key': key }, body: wish })),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export type Act =
  | { readonly kind: 'check-in' | 'no-show' | 'cancel' | 'take-back' }
  | { readonly kind: 'check-out'; readonly charge: boolean }
  | { readonly kind: 'move'; readonly run: string }
  | { readonly kind: 'change'; readonly dates: Dates }

/** Does something with a stay; the answer is the stay as it stands then. */
export function useAct(business: string, stay: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act): Promise<Stay> => {
      const params = { path: { business, stay } }
      switch (act.kind) {
        case 'check-in': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/check-in', { params }))
        case 'no-show': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/no-show', { params }))
        case 'cancel': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/cancel', { params }))
        case 'take-back': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/take-back', { params }))
        case 'check-out': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/check-out', { params, body: { charge: act.charge } }))
        case 'move': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/move', { params, body: { run: act.run } }))
        case 'change': return body(api.POST('/api/v1/businesses/{business}/stays/{stay}/change', { params, body: { dates: act.dates } }))
      }
    },
    onSuccess: (fresh) => queries.setQueryData(stayQuery(business, stay).queryKey, fresh),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
