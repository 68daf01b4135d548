import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { type LocalDate, addDays, dateParts, dayOf, wallTime } from '../../shared/i18n/clock'
import { appointmentsKey, hoursQuery, replaceAppointment } from '../scheduling'
import type { Diary, Item, Person } from './model'

/** Everything from one day to another (exclusive), in one answer. */
export const diaryQuery = (business: string, from: LocalDate, to: LocalDate, location?: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'calendar', from, to, location ?? ''],
    queryFn: (): Promise<Diary> =>
      body(api.GET('/api/v1/businesses/{business}/calendar', { params: { path: { business }, query: { from, to, ...(location && { location }) } } })),
  })

/** What rooms and equipment are taken by on a day. */
export const roomsQuery = (business: string, day: LocalDate, location?: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'rooms', day, location ?? ''],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/calendar/resources', { params: { path: { business }, query: { from: day, to: addDays(day, 1), ...(location && { location }) } } })),
  })

/** Whether there are rooms or equipment to have columns; they hardly change. */
export const hasRoomsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'pools'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/pools', { params: { path: { business } } }))).items.some(({ resources }) => resources.some(({ active, lodging }) => active !== false && !lodging)),
    staleTime: 10 * 60_000,
  })

/** What the days from one to another (exclusive) hold, and what each begins with. */
export const monthQuery = (business: string, from: LocalDate, to: LocalDate, location?: string, provider?: string) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'month', from, to, location ?? '', provider ?? ''],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/calendar/month', { params: { path: { business }, query: { from, to, ...(location && { location }), ...(provider && { provider: provider.split(',') }) } }, querySerializer: { array: { style: 'form', explode: false } } })),
  })

/** What is offered, by whom, for how long: they hardly change. */
export const servicesQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'services'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/services', { params: { path: { business } } }))).items,
    staleTime: 10 * 60_000,
  })

/** Clients whose name, e-mail or phone has what was typed. */
export const clientsQuery = (business: string, words: string) =>
  queryOptions({
    queryKey: ['business', business, 'clients', words],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/clients', { params: { path: { business }, query: { q: words, limit: 6 } } }))).items,
    placeholderData: keepPreviousData,
  })

export const petsQuery = (business: string, client: string) =>
  queryOptions({
    queryKey: ['business', business, 'clients', client, 'pets'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/clients/{client}/pets', { params: { path: { business, client } } }))).items,
  })

/** Which times of a day to point somebody at. */
export const suggestionsQuery = (business: string, { service, location, provider, client }: { service: string; location: string; provider?: string | undefined; client?: string | undefined }, day: LocalDate) =>
  queryOptions({
    queryKey: [...appointmentsKey(business), 'suggested', service, location, provider ?? '', client ?? '', day],
    queryFn: () =>
      body(api.GET('/api/v1/businesses/{business}/suggestions', { params: { path: { business }, query: { service, location, from: day, to: addDays(day, 1), ...(provider && { provider }), ...(client && { client }) } } })),
    enabled: service !== '' && location !== '',
    placeholderData: keepPreviousData,
  })

/** Where somebody works at a time, by their weekly hours; undefined when nowhere. */
export const whereQuery = (business: string, provider: string, at: string, zone: string) =>
  queryOptions({
    queryKey: ['business', business, 'hours', provider, 'at', at],
    queryFn: async ({ client }) => {
      const { weekly } = await client.query({ ...hoursQuery(business, provider), staleTime: 'static' })
      const { hour, minute } = wallTime(at, zone)
      const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      const today = weekly.filter(({ days }) => days.includes(dateParts(dayOf(at, zone)).weekday))
      return (today.find(({ start, end }) => start <= clock && clock < end) ?? today[0] ?? weekly[0])?.location ?? ''
    },
  })

export interface Shift {
  item: Item
  start: string
  end: string
  provider: Person
  /** Accepted although its provider is not at work then. */
  outside: boolean
}

/**
 * Moves and resizes: on the screen at once, one after the other on the wire, and home again when the server refuses. A
 * move of something whose last move is still on the way goes out with the version that one brings back.
 */
export function useShift(business: string) {
  const queries = useQueryClient()
  const mutationKey = [...appointmentsKey(business), 'shift']
  const latest = (id: string) =>
    queries.getQueriesData<Diary>({ queryKey: [...appointmentsKey(business), 'calendar'] }).flatMap(([, diary]) => diary?.appointments ?? []).find((item) => item.id === id)

  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ item, start, end, provider, outside }: Shift) =>
      body(
        api.POST('/api/v1/businesses/{business}/appointments/{appointment}/reschedule', {
          params: { path: { business, appointment: item.id } },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
          body: { start, end, provider: provider.id, version: latest(item.id)?.version ?? item.version, outsideHours: outside },
        }),
      ),
    onMutate: async ({ item, start, end, provider }) => {
      await queries.cancelQueries({ queryKey: appointmentsKey(business) })
      replaceAppointment(queries, business, { ...(latest(item.id) ?? item), start, end, provider: whoOf(provider) })
    },
    onError: (_, { item }) => replaceAppointment(queries, business, item),
    onSuccess: (fresh) => {
      const shown = latest(fresh.id)
      const isLast = queries.isMutating({ mutationKey }) <= 1
      replaceAppointment(queries, business, isLast || !shown ? fresh : { ...shown, version: fresh.version })
    },
    onSettled: () => (queries.isMutating({ mutationKey }) <= 1 ? queries.invalidateQueries({ queryKey: appointmentsKey(business) }) : undefined),
  })
}

const whoOf = ({ id, name, hue, initials }: Person) => ({ id, name, hue, initials })

/** Brings a cancelled or missed appointment back, or calls one off, without a word in between: the way back of an act. */
export function useWayBack(business: string) {
  const queries = useQueryClient()
  const settle = () => queries.invalidateQueries({ queryKey: appointmentsKey(business) })
  const cancel = useMutation({
    mutationFn: (appointment: string) =>
      body(api.POST('/api/v1/businesses/{business}/appointments/{appointment}/cancel', { params: { path: { business, appointment } }, body: {} })),
    onSuccess: (fresh) => replaceAppointment(queries, business, fresh),
    onSettled: settle,
  })
  return { cancel: cancel.mutate, error: cancel.error }
}

export type NewBooking = components['schemas']['BookingRequest']

export function useBooking(business: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...request }: NewBooking & { key: string }) =>
      body(
        api.POST('/api/v1/businesses/{business}/appointments', {
          params: { path: { business } },
          headers: { 'Idempotency-Key': key },
          body: request,
        }),
      ),
    // the panel closes with the answer, not with the looks that follow it
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['business', business, 'clients'] }),
    onSettled: () => void queries.invalidateQueries({ queryKey: appointmentsKey(business) }),
  })
}
