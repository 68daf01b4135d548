import { useEffect, useRef } from 'react'

/** What one part of the workspace asks of a screen that may not be there yet. */
export interface Asks {
  /** Begin a booking, for a client when one is named. */
  book: { readonly client?: { readonly id: string; readonly name: string; readonly email: boolean } }
  /** Take in somebody who stands at the desk. */
  walkIn: object
}

const answers = new Map<keyof Asks, (detail: never) => void>()
const waiting = new Map<keyof Asks, unknown>()

/** Asks the screen that answers; when none is there yet, the next one that comes. */
export function ask<K extends keyof Asks>(what: K, detail: Asks[K]): void {
  const answer = answers.get(what) as ((detail: Asks[K]) => void) | undefined
  if (answer) answer(detail)
  else waiting.set(what, detail)
}

/** Answers while the component is there. */
export function useAsked<K extends keyof Asks>(what: K, answer: (detail: Asks[K]) => void): void {
  const latest = useRef(answer)
  useEffect(() => {
    latest.current = answer
  })
  useEffect(() => {
    answers.set(what, (detail: Asks[K]) => latest.current(detail))
    if (waiting.has(what)) {
      const detail = waiting.get(what) as Asks[K]
      waiting.delete(what)
      latest.current(detail)
    }
    return () => {
      answers.delete(what)
    }
  }, [what])
}
