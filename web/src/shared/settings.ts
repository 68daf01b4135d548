import { useSyncExternalStore } from 'react'
import type { HourCycle } from './i18n/format'
import type { Language } from './i18n/tables'

/** What a person chose on this device. Absent: as the system or the browser has it. */
export interface Settings {
  readonly language?: Language
  readonly theme?: 'light' | 'dark'
  readonly hours?: HourCycle
}

const KEY = 'tend.settings'
const listeners = new Set<() => void>()
let settings: Settings = read()

function read(): Settings {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Settings
  } catch {
    return {} // storage is closed in this browser, or holds what we did not write
  }
}

/** Changes some settings; `undefined` takes a choice back. */
export function choose(change: { [K in keyof Settings]?: Settings[K] | undefined }): void {
  const merged = Object.entries({ ...settings, ...change }).filter(([, value]) => value !== undefined)
  settings = Object.fromEntries(merged)
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // it holds until the tab closes
  }
  applyTheme()
  for (const listener of listeners) listener()
}

export function currentSettings(): Settings {
  return settings
}

/** Puts the chosen theme on the document; without a choice the system decides in CSS. */
export function applyTheme(): void {
  const root = document.documentElement
  if (settings.theme) root.dataset['theme'] = settings.theme
  else delete root.dataset['theme']
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
