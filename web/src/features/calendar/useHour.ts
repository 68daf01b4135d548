import { useSyncExternalStore } from 'react'

const COARSE = '(pointer: coarse)'

/** Pixels of an hour, as tokens.css has it for a mouse, a finger or a dense screen. */
export function useHour(): number {
  return useSyncExternalStore(subscribe, read, () => 80)
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(COARSE)
  media.addEventListener('change', changed)
  addEventListener('resize', changed)
  return () => {
    media.removeEventListener('change', changed)
    removeEventListener('resize', changed)
  }
}

function read(): number {
  const style = getComputedStyle(document.documentElement)
  const hour = Number.parseFloat(style.getPropertyValue('--hour')) || 5
  return hour * (Number.parseFloat(style.fontSize) || 16)
}
