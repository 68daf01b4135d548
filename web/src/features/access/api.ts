import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

export type Me = components['schemas']['Me']
export type Membership = Me['businesses'][number]

/** Who is signed in, and where they work. A 401 Problem when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => body(api.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
})

/** The signed-in person and the business of the address; both are there below the `$slug` route. */
export function useWorkplace(): { me: Me; business: Membership } {
  const { data: me } = useSuspenseQuery(meQuery)
  const { slug } = useParams({ strict: false })
  const business = me.businesses.find((each) => each.slug === slug)
  if (!business) throw new Error(`No business ${slug}`)
  return { me, business }
}
