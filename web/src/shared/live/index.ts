import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Change } from './frames'
import type { Line } from './line'

export type { Change }

let line: Promise<Line> | undefined
let opened: Line | undefined
const turns = new Set<() => void>()

/** Opened by the first who listens; what it takes is loaded only then. */
function theLine(): Promise<Line> {
  line ??= import('./line').then(({ openLine }) => {
    const fresh = openLine(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`)
    fresh.onTurn(() => turns.forEach((told) => told()))
    addEventListener('online', fresh.wake)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') fresh.wake()
    })
    return (opened = fresh)
  })
  return line
}

/**
 * Calls `onChange` whenever something on `topic` changed in `business`: with ids and days where they are known, without
 * anything when all of it is to be read again (after the line was cut, or when something was missed).
 *
 * @returns whether news come by themselves at present; while they do not, whoever needs fresh data asks now and then
 */
export function useLive(business: string, topic: 'appointments', onChange: (change?: Change) => void): boolean {
  const told = useEffectEvent(onChange)
  useEffect(() => {
    let leave: (() => void) | undefined
    let left = false
    void theLine().then((open) => {
      if (!left) leave = open.subscribe(business, topic, (change) => told(change))
    })
    return () => {
      left = true
      leave?.()
    }
  }, [business, topic])
  return useSyncExternalStore(onTurn, isLive, isLive)
}

const isLive = () => opened?.isLive() ?? false

function onTurn(listener: () => void): () => void {
  turns.add(listener)
  return () => turns.delete(listener)
}
