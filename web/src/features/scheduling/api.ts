import { type Query, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { type Change, useLive } from '../../shared/live'
import { type Appointment, type Status, moved } from './model'

type Wish = components['schemas']['ChangeWish']

interface Day {
  zone: string
  items: Appointment[]
}

/** Everything asked about a business's appointments stands under this key. */
export const appointmentsKey = (business: string) => ['business', business, 'appointments'] as const

/** Everybody's appointments of one local day. */
export const dayQuery = (business: string, day: LocalDate) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'day', day],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/appointments', { params: { path: { business }, query: { day } } })),
  })

export const appointmentQuery = (business: string, appointment: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'one', appointment],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/appointments/{appointment}', { params: { path: { business, appointment } } })),
  })

/** The weekly hours of one provider. */
export const hoursQuery = (business: string, provider: string) =>
  queryOptions({
    queryKey: ['business', business, 'hours', provider],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/providers/{provider}/hours', { params: { path: { business, provider } } })),
    staleTime: 10 * 60_000,
    retry: false,
  })

/** Where an appointment could move with the same person, a week from `from`; its own time counts as free. */
export const openingsQuery = (business: string, { id, provider, visit }: Appointment, from: LocalDate, whole: boolean) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'openings', id, from, ...(whole ? ['whole'] : [])],
    queryFn: () => {
      const days = { from, to: addDays(from, 7) }
      if (whole && visit) return body(api.GET('/api/v1/businesses/{business}/visits/{visit}/openings', { params: { path: { business, visit }, query: days } }))
      return body(
        api.GET('/api/v1/businesses/{business}/appointments/{appointment}/openings', { params: { path: { business, appointment: id }, query: { provider: provider.id, ...days } } }),
      )
    },
    staleTime: 10_000,
  })

/** All parts of a visit. */
export const visitQuery = (business: string, visit: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'visit', visit],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/visits/{visit}', { params: { path: { business, visit } } })),
  })

/**
 * Keeps everything about appointments fresh while a screen shows it: what others change is read anew when it is heard.
 *
 * @returns after how many milliseconds to ask in any case: seldom while news come by themselves, often while they do not
 */
export function useFreshAppointments(business: string): number {
  const queries = useQueryClient()
  const live = useLive(business, 'appointments', (change) => {
    const touched = { queryKey: appointmentsKey(business), predicate: ({ queryKey }: Query) => isTouched(queryKey, change) }
    // a first answer that is still under way may have been read before the change, and would not be asked for again
    void queries.cancelQueries(touched).then(() => queries.invalidateQueries(touched))
  })
  return live ? 5 * 60_000 : 30_000
}

/** Whether an answer may hold what changed: one of other days does not. */
function isTouched(queryKey: readonly unknown[], change: Change | undefined): boolean {
  const [, , , kind, from, to] = queryKey
  if (!change || typeof from !== 'string') return true
  if (kind === 'day') return change.days.includes(from)
  return kind !== 'calendar' || typeof to !== 'string' || change.days.some((day) => from <= day && day < to)
}

export interface StatusChange {
  appointment: Appointment
  status: Status
}

/** Changes where an appointment stands: on the screen at once, and back again when the server refuses. */
export function useStatusChange(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ appointment, status }: StatusChange) =>
      body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/status', { params: { path: { business, appointment: appointment.id } }, body: { status } })),
    onMutate: async ({ appointment, status }) => {
      await queries.cancelQueries({ queryKey: appointmentsKey(business) })
      replaceAppointment(queries, business, moved(appointment, status, new Date()))
    },
    onError: (_, { appointment }) => replaceAppointment(queries, business, appointment),
    onSuccess: (fresh) => replaceAppointment(queries, business, fresh),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export interface Move {
  appointment: Appointment
  start: string
  /** All of the visit it is a part of, in its shape. */
  whole?: boolean
  /** Without, it is the business's own wish and costs the client nothing. */
  wish?: Wish | undefined
}

/** Moves to a free start with the same provider. Of a whole visit, `start` is that of its first part. */
export function useReschedule(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ appointment, start, whole, wish }: Move) => {
      if (whole && appointment.visit) {
        const path = { business, visit: appointment.visit }
        const visit = await body(api.POST('/api/v1/businesses/{business}/visits/{visit}/reschedule', { params: { path }, body: { start, ...(wish && { wish }) } }))
        return visit.parts.find(({ id }) => id === appointment.id) ?? appointment
      }
      return body(
        api.POST('/api/v1/businesses/{business}/appointments/{appointment}/reschedule', {
          params: { path: { business, appointment: appointment.id } },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
          body: { start, provider: appointment.provider.id, version: appointment.version, ...(wish && { wish }) },
        }),
      )
    },
    onSuccess: (fresh) => replaceAppointment(queries, business, fresh),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

export function useCancel(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ appointment, reason, whole, wish }: { appointment: Appointment; reason: string; whole?: boolean; wish?: Wish | undefined }) => {
      const why = { ...(reason && { reason }), ...(wish && { wish }) }
      if (whole && appointment.visit) {
        const visit = await body(api.POST('/api/v1/businesses/{business}/visits/{visit}/cancel', { params: { path: { business, visit: appointment.visit } }, body: why }))
        return visit.parts.find(({ id }) => id === appointment.id) ?? appointment
      }
      return body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/cancel', { params: { path: { business, appointment: appointment.id } }, body: why }))
    },
    onSuccess: (fresh) => replaceAppointment(queries, business, fresh),
    onSettled: () => queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}

/** What an answer of several days holds of it; see the calendar. */
interface Days {
  appointments: Appointment[]
}

/** Puts one appointment in every answer that holds it; what an answer knows besides stays. */
export function replaceAppointment(queries: QueryClient, business: string, fresh: Appointment): void {
  const swap = <T extends Appointment>(item: T): T => (item.id === fresh.id ? { ...item, ...fresh } : item)
  queries.setQueryData(appointmentQuery(business, fresh.id).queryKey, fresh)
  queries.setQueriesData<Day>({ queryKey: [...appointmentsKey(business), 'day'] }, (day) => day && { ...day, items: day.items.map(swap) })
  queries.setQueriesData<Days>({ queryKey: [...appointmentsKey(business), 'calendar'] }, (days) => days && { ...days, appointments: days.appointments.map(swap) })
}
