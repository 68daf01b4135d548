// What goes over the line (`tend.v1`), as the server's module `live` says it.

/** How far a topic of a business has come: the number counts what was said since the server began. */
export type Position = readonly [business: string, topic: string, n: number]

/** What to read anew. */
export interface Change {
  readonly ids: readonly string[]
  /** Local days, where the thing is. */
  readonly days: readonly string[]
}

export type Frame =
  | { readonly op: 'welcome'; readonly epoch: string; readonly topics: readonly Position[] }
  | ({ readonly op: 'changed'; readonly business: string; readonly topic: string; readonly n: number } & Change)
  | { readonly op: 'beat'; readonly topics: readonly Position[] }
  | { readonly op: 'pong' }
  | { readonly op: 'retry'; readonly after: number }

/** Why the server hung up for good. */
export const SESSION_OVER = 4401
export const NOT_A_MEMBER = 4403

/** A frame, or nothing where it is none this version understands. */
export function readFrame(text: string): Frame | undefined {
  try {
    const frame = JSON.parse(text) as Frame | null
    return frame && typeof frame.op === 'string' ? frame : undefined
  } catch {
    return undefined
  }
}
