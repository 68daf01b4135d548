import { useEffect, useRef } from 'react'

/** Keys by what they type: `t`, `?`, `Escape`. */
export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * Listens while the component is there; silent while somebody types, holds a modifier, or a dialog or menu is open. Of two
 * that want the same key, the one that came last has it: a screen before the frame around it.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (listeners.length === 0) document.addEventListener('keydown', listen)
    listeners.push(latest)
    return () => {
      listeners.splice(listeners.indexOf(latest), 1)
      if (listeners.length === 0) document.removeEventListener('keydown', listen)
    }
  }, [])
}

const listeners: { readonly current: Shortcuts }[] = []

function listen(event: KeyboardEvent): void {
  const act = listeners.findLast(({ current }) => current[event.key])?.current[event.key]
  if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
  event.preventDefault()
  act()
}

function isBusy(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))) return true
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}

/**
 * Arrow keys between the elements marked `data-row` inside a list: up and down to the next one, Home and End to the ends.
 * Use as `onKeyDown` of the list.
 */
export function moveByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const to = destination(event.key, at, rows.length)
  if (to === undefined) return
  event.preventDefault()
  rows[to]?.focus()
}

/** The index an arrow key leads to, or undefined for other keys and outside the rows. */
export function destination(key: string, at: number, count: number): number | undefined {
  if (at < 0 || count === 0) return undefined
  switch (key) {
    case 'ArrowDown': return Math.min(at + 1, count - 1)
    case 'ArrowUp': return Math.max(at - 1, 0)
    case 'Home': return 0
    case 'End': return count - 1
    default: return undefined
  }
}
