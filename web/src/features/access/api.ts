import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'

export type Me = components['schemas']['Me']
export type Membership = Me['businesses'][number]

/** Who is signed in, and where they work. A 401 Problem when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await body(api.GET('/api/v1/me'))
    remember(true)
    return me
  },
  staleTime: 5 * 60_000,
})

const KNOWN = 'tend.known'

/** Whether somebody was signed in on this device: if not, there is nothing to ask before the door. */
export function isKnown(): boolean {
  try {
    return localStorage.getItem(KNOWN) !== null
  } catch {
    return true // storage is closed in this browser: only asking tells
  }
}

function remember(known: boolean): void {
  try {
    if (known) localStorage.setItem(KNOWN, '')
    else localStorage.removeItem(KNOWN)
  } catch {
    // then it is asked each time
  }
}

/** Ends the session and starts the page anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/session').catch(() => undefined)
  remember(false)
  location.assign('/app')
}

/** The signed-in person and the business of the address; both are there below the `$slug` route. */
export function useWorkplace(): { me: Me; business: Membership } {
  const { data: me } = useSuspenseQuery(meQuery)
  const { slug } = useParams({ strict: false })
  const business = me.businesses.find((each) => each.slug === slug)
  if (!business) throw new Error(`No business ${slug}`)
  return { me, business }
}

/** Whether a role may book beside what somebody has, where the business lets anybody. The server decides. */
export const mayOverbook = (role: string) => role !== 'provider'
