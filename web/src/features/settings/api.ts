import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import type { LocalDate } from '../../shared/i18n/clock'

type Schemas = components['schemas']
export type Service = Schemas['ServiceView']
export type ServiceTerms = Schemas['ServiceTerms']
export type Provider = Schemas['ProviderView']
export type Place = Schemas['LocationView']
export type Business = Schemas['BusinessView']
export type Accent = Schemas['Accent']
/** A text by language: `{ ru: 'Осмотр' }`. */
export type LocalText = Readonly<Record<string, string>>

const at = (business: string) => ({ path: { business } })

export const servicesQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'services'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/services', { params: at(business) })),
  })

export const providersQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'providers'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/providers', { params: at(business) })),
  })

export const hoursQuery = (business: string, provider: string) =>
  queryOptions({
    queryKey: ['business', business, 'hours', provider],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/providers/{provider}/hours', { params: { path: { business, provider } } })),
    enabled: provider !== '',
  })

/** Dates with hours of their own and days off, from a day on. */
export const exceptionsQuery = (business: string, provider: string, from: LocalDate) =>
  queryOptions({
    queryKey: ['business', business, 'exceptions', provider, from],
    queryFn: async () => {
      const path = { business, provider }
      const [days, off] = await Promise.all([
        body(api.GET('/api/v1/businesses/{business}/providers/{provider}/overrides', { params: { path, query: { from } } })),
        body(api.GET('/api/v1/businesses/{business}/providers/{provider}/time-off', { params: { path } })),
      ])
      return { days: days.items, off: off.items }
    },
    enabled: provider !== '',
  })

export const accentQuery = (given: string) =>
  queryOptions({
    queryKey: ['accent', given.toUpperCase()],
    queryFn: () => body(api.GET('/api/v1/accent', { params: { query: { given } } })),
    staleTime: Infinity,
  })

export function addService(business: string, terms: ServiceTerms) {
  return body(api.POST('/api/v1/businesses/{business}/services', { params: at(business), body: terms }))
}

export function changeService(business: string, service: string, change: Partial<ServiceTerms>) {
  return body(api.PATCH('/api/v1/businesses/{business}/services/{service}', { params: { path: { business, service } }, body: patch(change) }))
}

/** Off every list, but not forgotten: what was booked stays. */
export function archiveService(business: string, service: string) {
  return api.DELETE('/api/v1/businesses/{business}/services/{service}', { params: { path: { business, service } } })
}

export function restoreService(business: string, service: string) {
  return api.POST('/api/v1/businesses/{business}/services/{service}/restore', { params: { path: { business, service } } })
}

/** @param withinMinutes null: promised at once */
export function setApproval(business: string, service: string, withinMinutes: number | null) {
  return body(api.PUT('/api/v1/businesses/{business}/services/{service}/approval', { params: { path: { business, service } }, body: withinMinutes === null ? {} : { withinMinutes } }))
}

export function arrangeServices(business: string, services: string[]) {
  return body(api.PUT('/api/v1/businesses/{business}/services/order', { params: at(business), body: { services } }))
}

export function addProvider(business: string, profile: Schemas['ProviderProfile']) {
  return body(api.POST('/api/v1/businesses/{business}/providers', { params: at(business), body: profile }))
}

export function changeProvider(business: string, provider: string, change: Partial<Schemas['ProviderProfile']>) {
  return body(api.PATCH('/api/v1/businesses/{business}/providers/{provider}', { params: { path: { business, provider } }, body: patch(change) }))
}

export function recolourProvider(business: string, provider: string, hue: number) {
  return body(api.PUT('/api/v1/businesses/{business}/providers/{provider}/hue', { params: { path: { business, provider } }, body: { hue } }))
}

export function replaceHours(business: string, provider: string, week: Schemas['Week']) {
  return body(api.PUT('/api/v1/businesses/{business}/providers/{provider}/hours', { params: { path: { business, provider } }, body: week }))
}

export type Roster = Schemas['Roster']

/** Weeks planned day by day that have not ended. */
export const rostersQuery = (business: string, provider: string, from: LocalDate) =>
  queryOptions({
    queryKey: ['business', business, 'rosters', provider, from],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/providers/{provider}/rosters', { params: { path: { business, provider }, query: { from } } })),
  })

export function keepRoster(business: string, provider: string, { monday, weeks, published, shifts }: Roster) {
  return body(api.PUT('/api/v1/businesses/{business}/providers/{provider}/rosters/{monday}', { params: { path: { business, provider, monday } }, body: { weeks, published, shifts } }))
}

export function removeRoster(business: string, provider: string, monday: LocalDate) {
  return api.DELETE('/api/v1/businesses/{business}/providers/{provider}/rosters/{monday}', { params: { path: { business, provider, monday } } })
}

export function setDay(business: string, provider: string, date: LocalDate, day: Schemas['HoursOfDay']) {
  return api.PUT('/api/v1/businesses/{business}/providers/{provider}/overrides/{date}', { params: { path: { business, provider, date } }, body: day })
}

/** The same hours on several dates in a row. */
export function setDays(business: string, provider: string, days: Schemas['HoursOfDays']) {
  return api.POST('/api/v1/businesses/{business}/providers/{provider}/overrides', { params: { path: { business, provider } }, body: days })
}

export function clearDay(business: string, provider: string, date: LocalDate) {
  return api.DELETE('/api/v1/businesses/{business}/providers/{provider}/overrides/{date}', { params: { path: { business, provider, date } } })
}

export function addTimeOff(business: string, provider: string, off: Schemas['NewTimeOff']) {
  return body(api.POST('/api/v1/businesses/{business}/providers/{provider}/time-off', { params: { path: { business, provider } }, body: off }))
}

export function removeTimeOff(business: string, provider: string, timeOff: string) {
  return api.DELETE('/api/v1/businesses/{business}/providers/{provider}/time-off/{timeOff}', { params: { path: { business, provider, timeOff } } })
}

export type HolidayYear = Schemas['HolidayYear']
export type HolidayDay = Schemas['HolidayDay']

export const holidaySetsQuery = queryOptions({
  queryKey: ['holiday-sets'],
  queryFn: () => body(api.GET('/api/v1/holiday-sets')),
  staleTime: Infinity,
})

export const holidaysQuery = (business: string, year: number) =>
  queryOptions({
    queryKey: ['business', business, 'holidays', year],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/holidays', { params: { ...at(business), query: { year } } })),
  })

export function followHolidays(business: string, wish: { code: string | null; substitutes: boolean }) {
  return api.PUT('/api/v1/businesses/{business}/holidays', { params: at(business), body: wish as Schemas['FollowedHolidays'] })
}

export function decideHoliday(business: string, date: LocalDate, open: boolean, name = '') {
  return api.PUT('/api/v1/businesses/{business}/holidays/{date}', { params: { path: { business, date } }, body: { open, name } })
}

export function leaveHoliday(business: string, date: LocalDate) {
  return api.DELETE('/api/v1/businesses/{business}/holidays/{date}', { params: { path: { business, date } } })
}

export type GivingRule = Schemas['AssignmentRule']

/** Who takes a booking of a service when the client has no wish. */
export const givingQuery = (business: string, service: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'giving', service],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/services/{service}/assignment', { params: { path: { business, service } } })),
  })

export function setGiving(business: string, service: string, rule: GivingRule) {
  return body(api.PUT('/api/v1/businesses/{business}/services/{service}/assignment', { params: { path: { business, service } }, body: rule }))
}

export function setOverbooking(business: string, atOnce: number) {
  return body(api.PUT('/api/v1/businesses/{business}/overbooking', { params: at(business), body: { atOnce } }))
}

export function changeBusiness(business: string, change: Partial<Schemas['BusinessProfile']>) {
  return body(api.PATCH('/api/v1/businesses/{business}', { params: at(business), body: patch(change) }))
}

export function addPlace(business: string, details: Schemas['LocationDetails']) {
  return body(api.POST('/api/v1/businesses/{business}/locations', { params: at(business), body: details }))
}

export function changePlace(business: string, location: string, change: Partial<Schemas['LocationDetails']>) {
  return body(api.PATCH('/api/v1/businesses/{business}/locations/{location}', { params: { path: { business, location } }, body: patch(change) }))
}

/** A merge patch takes only what changed, while its type is that of the whole. An emptied field is sent as null. */
function patch<T extends object>(change: Partial<T>): T {
  return Object.fromEntries(Object.entries(change).map(([field, value]) => [field, value ?? null])) as T
}

/** What other screens read of the same things is asked for anew when they are next seen. */
export function refresh(queries: QueryClient, business: string): void {
  for (const each of ['services', 'hours', 'appointments']) void queries.invalidateQueries({ queryKey: ['business', business, each], refetchType: 'none' })
}

/** Puts one into a list that was read, in place or at the end. */
export function put(queries: QueryClient, key: readonly unknown[], item: { id: string } & Readonly<Record<string, unknown>>): void {
  queries.setQueryData<{ items: { id: string }[] }>(key, (list) => {
    if (!list) return list
    const known = list.items.some(({ id }) => id === item.id)
    return { ...list, items: known ? list.items.map((each) => (each.id === item.id ? item : each)) : [...list.items, item] }
  })
  refresh(queries, String(key[1]))
}
