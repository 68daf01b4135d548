import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type Feed = Schemas['CalendarFeed']
export type Shows = Feed['shows']

const at = (business: string) => ({ path: { business } })

/** The calendars I follow with programs of my own. */
export const feedsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'calendar-feeds'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/calendar-feeds', { params: at(business) })),
  })

/** @param whose a person's or a thing's appointments; everyone's without */
export function openFeed(business: string, whose: Pick<Schemas['NewCalendarFeed'], 'provider' | 'resource'>, shows: Shows) {
  return body(api.POST('/api/v1/businesses/{business}/calendar-feeds', { params: at(business), body: { ...whose, shows } }))
}

export function showInFeed(business: string, feed: string, shows: Shows) {
  return body(api.PUT('/api/v1/businesses/{business}/calendar-feeds/{feed}/shows', { params: { path: { business, feed } }, body: { shows } }))
}

export function readdressFeed(business: string, feed: string) {
  return body(api.POST('/api/v1/businesses/{business}/calendar-feeds/{feed}/address', { params: { path: { business, feed } } }))
}

export function closeFeed(business: string, feed: string) {
  return api.DELETE('/api/v1/businesses/{business}/calendar-feeds/{feed}', { params: { path: { business, feed } } })
}

export function reopenFeed(business: string, feed: string) {
  return body(api.POST('/api/v1/businesses/{business}/calendar-feeds/{feed}/reopen', { params: { path: { business, feed } } }))
}
