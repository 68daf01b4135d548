import { useSyncExternalStore } from 'react'

/** What happened, with a way back. Never an error: those are strips. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly undo?: () => void
}

/** Long enough to read and reach the button. */
export const TOAST_MILLISECONDS = 10_000

const listeners = new Set<() => void>()
let current: Toast | undefined
let count = 0

/** Says it; the one before gives way. */
export function toast(text: string, undo?: () => void): void {
  current = { id: ++count, text, ...(undo && { undo }) }
  tell()
}

/** Takes a toast away, unless another has come since. */
export function dismissToast(id: number): void {
  if (current?.id !== id) return
  current = undefined
  tell()
}

export const currentToast = () => current

export const useToast = () => useSyncExternalStore(subscribe, currentToast)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
