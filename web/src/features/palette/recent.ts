const MOST = 5
const key = (business: string) => `tend.recent.${business}`

/** Ids of what was chosen last here, the newest first. Only screens and acts: no names stay on the device. */
export function recent(business: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(business)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return [] // storage is closed in this browser
  }
}

export function remember(business: string, id: string): void {
  try {
    localStorage.setItem(key(business), JSON.stringify([id, ...recent(business).filter((each) => each !== id)].slice(0, MOST)))
  } catch {
    // then nothing is recent
  }
}
