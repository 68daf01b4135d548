import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { type Draft, type Kept, type Step, save, setUpQuery } from './api'

const PAUSE = 800

export type Saving = 'saved' | 'saving' | 'waiting' | 'elsewhere'

/**
 * The draft under somebody's hands. What they change is there at once and is kept on the server a moment after they
 * pause, when they go on, and when they leave the page; another window that changed it meanwhile wins, and it is said.
 */
export function useDraft(kept: Kept) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(kept.draft)
  const [more, setMore] = useState(kept.more)
  const [saving, setSaving] = useState<Saving>('saved')
  const latest = useRef(kept.draft)
  const version = useRef(kept.version)
  const dirty = useRef(false)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const show = useCallback((newest: Kept) => {
    version.current = newest.version
    latest.current = newest.draft
    dirty.current = false
    setDraft(newest.draft)
    setMore(newest.more)
    queries.setQueryData(setUpQuery.queryKey, newest)
  }, [queries])

  /** One save after the other: each names the version the one before made. */
  const put = useCallback((through?: Step): Promise<Kept> => {
    const next = line.current.then(async () => {
      const told = latest.current
      dirty.current = false
      setSaving('saving')
      try {
        const newest = await save(told, version.current, through)
        version.current = newest.version
        queries.setQueryData(setUpQuery.queryKey, newest)
        setMore(newest.more)
        setSaving(latest.current === told ? 'saved' : 'waiting')
        return newest
      } catch (error) {
        dirty.current = true
        setSaving('waiting')
        if (isProblem(error, 412)) {
          show(await queries.query({ ...setUpQuery, staleTime: 0 }))
          setSaving('elsewhere')
        }
        throw error
      }
    })
    line.current = next.catch(() => undefined)
    return next
  }, [queries, show])

  const change = useCallback((next: (before: Draft) => Draft) => {
    latest.current = next(latest.current)
    dirty.current = true
    setDraft(latest.current)
    setSaving('waiting')
  }, [])

  useEffect(() => {
    if (!dirty.current) return
    // Whoever went on meanwhile has kept it already.
    const soon = setTimeout(() => dirty.current && void put().catch(() => undefined), PAUSE)
    return () => clearTimeout(soon)
  }, [draft, put])

  useEffect(() => {
    const leave = () => {
      if (dirty.current) void put().catch(() => undefined)
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [put])

  return { draft, more, saving, change, put, show }
}
