import { useSyncExternalStore } from 'react'

/** Follows a media query. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Room for a panel beside the work; below this it is a sheet over it. */
export const WIDE = '(min-width: 1181px)'
/** Narrower than this is the phone's shell. */
export const DESK = '(min-width: 761px)'
