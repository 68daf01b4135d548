import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type Pool = Schemas['Pool']
export type PoolDetails = Schemas['PoolDetails']
export type Thing = Schemas['Resource']

export const KINDS = ['room', 'table', 'cage', 'vehicle', 'equipment'] as const

export const poolsQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'settings', 'pools'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/pools', { params: { path: { business } } })),
  })

export function addPool(business: string, details: PoolDetails) {
  return body(api.POST('/api/v1/businesses/{business}/pools', { params: { path: { business } }, body: details }))
}

export function changePool(business: string, pool: string, change: Partial<PoolDetails>) {
  return body(api.PATCH('/api/v1/businesses/{business}/pools/{pool}', { params: { path: { business, pool } }, body: change as PoolDetails }))
}

/** Those that are used. */
export const inUse = ({ resources }: { resources: readonly Thing[] }) => resources.filter(({ active }) => active !== false)
