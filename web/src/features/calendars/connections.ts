import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type Connection = Schemas['CalendarConnection']
export type ConnectedCalendar = Schemas['ConnectedCalendar']
export type Choice = Schemas['CalendarChoice']

const ALL = '/api/v1/businesses/{business}/providers/{provider}/calendar-connections'
const ONE = `${ALL}/{connection}` as const
const at = (business: string, { id, provider }: Connection) => ({ path: { business, provider, connection: id } })

/** Accounts at calendar servers elsewhere, of one person. */
export const connectionsQuery = (business: string, provider: string) =>
  queryOptions({
    queryKey: ['business', business, 'calendar-connections', provider],
    queryFn: () => body(api.GET(ALL, { params: { path: { business, provider } } })),
    enabled: provider !== '',
  })

export function connect(business: string, provider: string, wish: Schemas['NewCalendarConnection']) {
  return body(api.POST(ALL, { params: { path: { business, provider } }, body: wish }))
}

export function chooseCalendars(business: string, one: Connection, choice: Choice) {
  return body(api.PUT(`${ONE}/choice`, { params: at(business, one), body: choice }))
}

export function lookAtConnection(business: string, one: Connection) {
  return body(api.POST(`${ONE}/look`, { params: at(business, one) }))
}

export function signInAnew(business: string, one: Connection, password: string) {
  return body(api.PUT(`${ONE}/password`, { params: at(business, one), body: { password } }))
}

export function disconnect(business: string, one: Connection) {
  return api.DELETE(ONE, { params: at(business, one) })
}

export function reconnect(business: string, one: Connection) {
  return body(api.POST(`${ONE}/restore`, { params: at(business, one) }))
}
