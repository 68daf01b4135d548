import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { viewerZone } from '../../shared/i18n/clock'
import { type Draft, guessQuery } from './api'

/** Writes the zone of the browser, and the currency of its country, into a draft that names none yet. Both are shown. */
export function useCustoms(draft: Draft, change: (next: (before: Draft) => Draft) => void): void {
  const zone = draft.place.zone ?? viewerZone()
  const missing = !draft.place.zone || !draft.place.currency
  const { data } = useQuery({ ...guessQuery(zone), enabled: missing })
  useEffect(() => {
    if (!missing || !data) return
    const currency = draft.place.currency ?? data.currency
    if (draft.place.zone && !currency) return
    change((before) => ({ ...before, place: { ...before.place, zone, ...(currency && { currency }) } }))
  }, [missing, data, zone, draft.place.zone, draft.place.currency, change])
}
