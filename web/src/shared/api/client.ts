import createClient from 'openapi-fetch'
import { Problem, problemOf } from './problem'
import type { paths } from './schema'

/** The typed client. It throws a Problem for every answer that is not a success, so callers only see what they asked for. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: (request) => globalThis.fetch(request),
})

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'en')
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0)
  },
})

/** The body of a call that answers with one. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  if (data === undefined) throw new Problem(0)
  return data
}
