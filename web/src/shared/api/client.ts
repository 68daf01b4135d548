import type { Client } from 'openapi-fetch'
import { Problem, problemOf } from './problem'
import type { paths } from './schema'

type Parameter = string | number | boolean | null | undefined
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Call {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, Parameter | readonly Parameter[]> }
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
  /** The answer is asked for even when the page goes away. */
  readonly keepalive?: boolean
}

const call = (method: Method) => async (path: string, { params = {}, body, headers, signal, keepalive }: Call = {}) => {
  const request = new Request(addressOf(path, params), {
    method,
    credentials: 'same-origin',
    headers: { 'Accept-Language': document.documentElement.lang || 'en', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
  })
  const response = await globalThis.fetch(request).catch(() => { throw new Problem(0) })
  if (!response.ok) throw await problemOf(response)
  const text = await response.text().catch(() => { throw new Problem(0) })
  return { response, ...(text && { data: JSON.parse(text) as unknown }) }
}

function addressOf(path: string, { path: names = {}, query = {} }: NonNullable<Call['params']>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names[name])))
  const address = new URL(filled, typeof location === 'undefined' ? undefined : location.origin)
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? (value as Parameter[]) : [value as Parameter]) if (each !== undefined && each !== null) address.searchParams.append(name, String(each))
  }
  return address.href
}

/**
 * The typed client: openapi-fetch's types over what we need of it. It throws a Problem for every answer that is not a
 * success, so callers only see what they asked for.
 */
export const api = {
  GET: call('GET'), POST: call('POST'), PUT: call('PUT'), PATCH: call('PATCH'), DELETE: call('DELETE'),
} as unknown as Pick<Client<paths>, Method>

/** The body of a call that answers with one. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  if (data === undefined) throw new Problem(0)
  return data
}
