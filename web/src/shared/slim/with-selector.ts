import { useRef, useSyncExternalStore } from 'react'

/** A part of an outside store; the same part, by `isEqual`, keeps its identity. Has the shape of the library it stands in for. */
export function useSyncExternalStoreWithSelector<Snapshot, Selection>(
  subscribe: (changed: () => void) => () => void,
  getSnapshot: () => Snapshot,
  _getServerSnapshot: undefined | null | (() => Snapshot),
  selector: (snapshot: Snapshot) => Selection,
  isEqual: (a: Selection, b: Selection) => boolean = Object.is,
): Selection {
  const last = useRef<[Snapshot, typeof selector, Selection]>(undefined)
  return useSyncExternalStore(subscribe, () => {
    const snapshot = getSnapshot()
    if (last.current && Object.is(last.current[0], snapshot) && last.current[1] === selector) return last.current[2]
    const selected = selector(snapshot)
    const kept = last.current && isEqual(last.current[2], selected) ? last.current[2] : selected
    last.current = [snapshot, selector, kept]
    return kept
  })
}
