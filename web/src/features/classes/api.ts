import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import { appointmentsKey } from '../scheduling'
import type { Class, ClassChange, NewClass, Roster } from './model'

/** Classes that begin within a time. They stand under the appointments, so that news refresh them too. */
export const classesQuery = (business: string, from: string, to: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'classes', from, to],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/classes', { params: { path: { business }, query: { from, to } } }))).items,
  })

const DAY = 86_400_000

/** Whether the business holds classes: had one in the last month, or has one planned for the next two. */
export const holdsClassesQuery = (business: string) =>
  queryOptions({
    queryKey: heldKey(business),
    queryFn: async () => {
      const now = Date.now()
      const query = { from: new Date(now - 30 * DAY).toISOString(), to: new Date(now + 60 * DAY).toISOString() }
      return (await body(api.GET('/api/v1/businesses/{business}/classes', { params: { path: { business }, query } }))).items.length > 0
    },
    staleTime: 3_600_000,
  })

const heldKey = (business: string) => ['business', business, 'holds-classes']

/** One class and who comes. */
export const rosterQuery = (business: string, session: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'class', session],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/classes/{session}', { params: { path: { business, session } } })),
  })

/** Who teaches. */
export const providersQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'providers', 'active'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/providers', { params: { path: { business } } }))).items.filter(({ active }) => active),
  })

/** Rooms and equipment, in their pools. */
export const roomsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'pools'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/pools', { params: { path: { business } } }))).items,
  })

export interface Plan {
  readonly wish: NewClass
  readonly key: string
}

export function usePlan(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ wish, key }: Plan) =>
      body(api.POST('/api/v1/businesses/{business}/classes', { params: { path: { business } }, headers: { 'Idempotency-Key': key }, body: wish })),
    onSuccess: () => { queries.setQueryData(heldKey(business), true) },
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export const useChange = (business: string, { id: session, version }: Class) =>
  useRoster(business, session, (change: ClassChange) =>
    body(api.PUT('/api/v1/businesses/{business}/classes/{session}', { params: { path: { business, session } }, headers: { 'If-Match': `"${version}"` }, body: change })))

export const useCallOff = (business: string, session: string) =>
  useRoster(business, session, () => body(api.POST('/api/v1/businesses/{business}/classes/{session}/cancel', { params: { path: { business, session } } })))

export interface Mark {
  readonly seat: string
  readonly state: 'booked' | 'attended' | 'missed'
}

export const useMark = (business: string, session: string) =>
  useRoster(business, session, ({ seat, state }: Mark) =>
    body(api.POST('/api/v1/businesses/{business}/classes/{session}/seats/{seat}/mark', { params: { path: { business, session, seat } }, body: { state } })))

/** For whoever was offered a seat and says yes by telephone. */
export const useTakeOffered = (business: string, session: string) =>
  useRoster(business, session, (seat: string) =>
    body(api.POST('/api/v1/businesses/{business}/classes/{session}/seats/{seat}/take', { params: { path: { business, session, seat } } })))

export interface TakeOut {
  readonly seat: string
  /** Also out of all that is left of their course. */
  readonly rest: boolean
}

export const useTakeOut = (business: string, session: string) =>
  useRoster(business, session, ({ seat, rest }: TakeOut) => {
    const params = { path: { business, session, seat } }
    return body(rest ? api.POST('/api/v1/businesses/{business}/classes/{session}/seats/{seat}/cancel-course', { params }) : api.POST('/api/v1/businesses/{business}/classes/{session}/seats/{seat}/cancel', { params }))
  })

export interface Guest {
  readonly client?: { name: string; email?: string; phone?: string }
  readonly clientId?: string
  readonly pet?: { name?: string; species: 'dog' | 'cat' | 'rabbit' | 'bird' | 'horse' | 'rodent' | 'reptile' | 'other' }
  readonly petId?: string
}

export interface Wish {
  readonly guest: Guest
  readonly key: string
  /** For a seat that is freed, since there is none. */
  readonly waits: boolean
}

export function useAddSeat(business: string, session: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ guest, key, waits }: Wish) => {
      const wish = { params: { path: { business, session } }, headers: { 'Idempotency-Key': key }, body: guest }
      return body(waits ? api.POST('/api/v1/businesses/{business}/classes/{session}/waitlist', wish) : api.POST('/api/v1/businesses/{business}/classes/{session}/seats', wish))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

/** An act whose answer is the class as it stands then. */
function useRoster<Wish = void>(business: string, session: string, mutationFn: (wish: Wish) => Promise<Roster>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (roster) => queries.setQueryData(rosterQuery(business, session).queryKey, roster),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
