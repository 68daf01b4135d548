import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type Draft = Schemas['SetUpDraft']
export type Place = Schemas['SetUpPlace']
export type Hours = Schemas['SetUpHours']
export type Person = Schemas['SetUpPerson']
export type Offer = Schemas['SetUpService']
export type Look = Schemas['SetUpLook']
export type Step = Draft['step']

/** What the server keeps, and the version to name when it is changed. */
export interface Kept {
  readonly draft: Draft
  readonly version: string
  readonly more: readonly Offer[]
  readonly mayOpen: boolean
  readonly opened: Schemas['SetUpOpened'] | undefined
}

export const setUpQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: () => kept(api.GET('/api/v1/set-up')),
  // What is typed here is newer than anything the server could say again.
  staleTime: Infinity,
  gcTime: 0,
})

/** Keeps the draft; with `through` only when all steps up to that one are right. */
export function save(draft: Draft, version: string, through?: Step): Promise<Kept> {
  return kept(
    api.PUT('/api/v1/set-up', {
      params: { query: through ? { through } : {} },
      headers: { 'If-Match': version },
      body: draft,
      keepalive: true,
    }),
  )
}

export const finish = () => body(api.POST('/api/v1/set-up/finish', {}))

async function kept(call: Promise<{ data?: Schemas['SetUpProgress']; response: Response }>): Promise<Kept> {
  const { data, response } = await call
  const { draft, more, mayOpen, opened } = await body(Promise.resolve({ data: data! }))
  return { draft, more, mayOpen, opened: opened ?? undefined, version: response.headers.get('ETag') ?? '"0"' }
}

export interface FirstAccount {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly locale: string
  readonly zone: string
}

/** Opens the account of whoever came with the console's link, and signs in. */
export const openFirst = (account: FirstAccount) => api.POST('/api/v1/accounts/first', { body: account })

/** The first free address made of a name. */
export const suggestSlug = (name: string) => body(api.GET('/api/v1/set-up/slug', { params: { query: { name } } }))

export const slugQuery = (slug: string) =>
  queryOptions({
    queryKey: ['set-up', 'slug', slug],
    queryFn: () => body(api.GET('/api/v1/set-up/slug', { params: { query: { slug } } })),
    staleTime: 30_000,
    retry: false,
  })

export const guessQuery = (zone: string) =>
  queryOptions({
    queryKey: ['set-up', 'guess', zone],
    queryFn: () => body(api.GET('/api/v1/set-up/guess', { params: { query: { zone } } })),
    staleTime: Infinity,
  })

/** A colour made safe to read on, as the server will keep it; nothing is asked for what is no colour yet. */
export function useAccentOf(given = '') {
  const whole = /^#[0-9a-f]{6}$/i.test(given)
  return useQuery({
    queryKey: ['accent', given.toLowerCase()],
    queryFn: () => body(api.GET('/api/v1/accent', { params: { query: { given } } })),
    staleTime: Infinity,
    enabled: whole,
    placeholderData: (before) => before,
  })
}

export const pageLinkQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'page'],
    queryFn: () => body(api.GET('/api/v1/businesses/{business}/page', { params: { path: { business } } })),
    staleTime: Infinity,
  })

/** The colour a business gave, as it is kept: `#RRGGBB`. */
export const businessAccentQuery = (business: string) =>
  queryOptions({
    queryKey: ['business', business, 'accent'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}', { params: { path: { business } } }))).accent.given,
  })
