import { useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, keepDraft, keptDraft } from './draft'

export type Sheet = Omit<ReturnType<typeof useSheet>, 'draft'>

/**
 * The booking being written down; it outlives a reload of the tab. One that is begun while another is on its way comes
 * up when that one is booked, for hands are faster than answers.
 */
export function useSheet(business: string) {
  const [draft, setDraft] = useState<Draft | undefined>(() => keptDraft(business))
  const [number, setNumber] = useState(0)
  const [fault, setFault] = useState<unknown>()
  const sending = useRef(false)
  const next = useRef<Draft>(undefined)
  useEffect(() => keepDraft(business, draft), [business, draft])

  const change = useCallback((more: Partial<Draft>) => setDraft((was) => ({ ...was, ...more })), [])
  const begin = useCallback((more: Draft) => {
    if (sending.current) next.current = more
    else change(more)
  }, [change])
  const forgive = useCallback(() => setFault(undefined), [])
  const close = useCallback(() => {
    next.current = undefined
    setFault(undefined)
    setDraft(undefined)
  }, [])
  /** It leaves for the server; what is asked for meanwhile waits. */
  const sent = useCallback(() => {
    sending.current = true
    setFault(undefined)
  }, [])
  const booked = useCallback(() => {
    sending.current = false
    setDraft(next.current)
    setNumber((count) => count + 1)
    next.current = undefined
  }, [])
  /** It did not come through: nothing that was written is lost, though its panel was closed. */
  const refused = useCallback((lost: Draft, why: unknown) => {
    sending.current = false
    next.current = undefined
    setFault(why)
    setDraft((was) => was ?? lost)
  }, [])
  return { draft, number, fault, change, begin, close, sent, booked, refused, forgive }
}
