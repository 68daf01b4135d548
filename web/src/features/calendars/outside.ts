import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type OutsideCalendar = Schemas['OutsideCalendar']
export type Clash = Schemas['OutsideClash']

/** Calendars elsewhere whose busy times one person keeps free. */
export const outsideQuery = (business: string, provider: string) =>
  queryOptions({
    queryKey: ['business', business, 'outside-calendars', provider],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/providers/{provider}/outside-calendars', { params: { path: { business, provider } } })),
    enabled: provider !== '',
  })

export function addOutside(business: string, provider: string, wish: Schemas['NewOutsideCalendar']) {
  return body(api.POST('/api/v1/businesses/{business}/providers/{provider}/outside-calendars', { params: { path: { business, provider } }, body: wish }))
}

export function lookOutside(business: string, { id, provider }: OutsideCalendar) {
  return body(api.POST('/api/v1/businesses/{business}/providers/{provider}/outside-calendars/{calendar}/look', { params: { path: { business, provider, calendar: id } } }))
}

export function removeOutside(business: string, { id, provider }: OutsideCalendar) {
  return api.DELETE('/api/v1/businesses/{business}/providers/{provider}/outside-calendars/{calendar}', { params: { path: { business, provider, calendar: id } } })
}

export function restoreOutside(business: string, { id, provider }: OutsideCalendar) {
  return body(api.POST('/api/v1/businesses/{business}/providers/{provider}/outside-calendars/{calendar}/restore', { params: { path: { business, provider, calendar: id } } }))
}

/** Appointments that a calendar elsewhere contradicts, until somebody decides. */
export const clashesQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'outside-clashes'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/outside-clashes', { params: { path: { business } } })),
  })

export function keepDespite(business: string, clash: string) {
  return api.PUT('/api/v1/businesses/{business}/outside-clashes/{clash}/kept', { params: { path: { business, clash } } })
}

export function reopenClash(business: string, clash: string) {
  return api.DELETE('/api/v1/businesses/{business}/outside-clashes/{clash}/kept', { params: { path: { business, clash } } })
}
