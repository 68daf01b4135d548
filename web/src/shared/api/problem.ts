/** One field the server did not accept; `message` is in the person's language. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** What an RFC 9457 answer says, as far as a screen can use it. */
interface ProblemBody {
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  readonly code?: string
  readonly errors?: readonly FieldFault[]
  readonly reference?: string
  readonly [extension: string]: unknown
}

/**
 * A request that did not do what was asked. `status` is 0 when no answer came at all. `reference` is what a person can
 * quote when they write to somebody who reads the server's log.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly faults: readonly FieldFault[]
  readonly reference: string | undefined
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody = {}, reference?: string) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? ''
    this.detail = body.detail ?? ''
    this.faults = body.errors ?? []
    this.reference = reference
    this.body = body
  }

  /** Nobody answered: offline, or the server is down. */
  get unreachable(): boolean {
    return this.status === 0
  }
}

/** Reads the refusal out of an answer; a proxy's HTML page or an empty body is still a Problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}))
  const shape = (body && typeof body === 'object' ? body : {}) as ProblemBody
  return new Problem(response.status, shape, shape.reference ?? response.headers.get('Tend-Request') ?? undefined)
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status)
}
