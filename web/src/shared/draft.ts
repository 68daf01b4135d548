import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from './api/problem'
import type { MessageId } from './i18n/i18n'
import { useSpeech } from './i18n/i18n'

interface Options<T extends object> {
  /** Where the draft is kept in this tab, so that a reload or a look elsewhere loses nothing: `biz_1.service.svc_2`. */
  readonly key: string
  readonly saved: T
  /** What cannot be kept, by field; a message id each. */
  readonly check?: (value: T) => Partial<Record<string, MessageId>>
  /** Keeps it; `changes` are the fields that differ. Once it resolves, `saved` is expected to be the new truth. */
  readonly save: (value: T, changes: Partial<T>) => Promise<unknown>
}

export interface Draft<T> {
  readonly value: T
  readonly dirty: boolean
  readonly busy: boolean
  /** What went wrong and belongs to no field. */
  readonly failure: unknown
  readonly set: (change: Partial<T>) => void
  /** What stands below a field: our own check once it was left or sent, or the server's word. */
  readonly fault: (field: string) => string | undefined
  readonly touch: (field: string) => void
  readonly save: () => void
  readonly discard: () => void
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A form over something saved: holds what differs, checks it, keeps it over a reload, and sends only the differences. */
export function useDraft<T extends object>({ key, saved, check, save }: Options<T>): Draft<T> {
  const { t } = useSpeech()
  const [edits, setEdits] = useState<Partial<T>>(() => recall<T>(key))
  const [touched, setTouched] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const sending = useMutation({ mutationFn: ({ value, changes }: { value: T; changes: Partial<T> }) => save(value, changes) })

  const value = { ...saved, ...edits }
  const changes = Object.fromEntries(Object.entries(edits).filter(([field, now]) => !same(now, saved[field as keyof T]))) as Partial<T>
  const faults = check?.(value) ?? {}

  const hold = (next: Partial<T>) => {
    setEdits(next)
    remember(key, next)
  }
  const rest = () => {
    hold({})
    setTouched([])
    setTried(false)
    setRefused({})
  }
  return {
    value,
    dirty: Object.keys(changes).length > 0,
    busy: sending.isPending,
    failure: Object.keys(refused).length > 0 ? undefined : sending.error,
    set(change) {
      hold({ ...edits, ...change })
      setRefused((was) => Object.fromEntries(Object.entries(was).filter(([field]) => !(field.split(/[.[]/)[0]! in change))))
    },
    fault(field) {
      const own = faults[field]
      if (own && (tried || touched.includes(field))) return t(own)
      return Object.entries(refused).find(([at]) => at === field || at.startsWith(`${field}.`) || at.startsWith(`${field}[`))?.[1]
    },
    touch: (field) => setTouched((was) => (was.includes(field) ? was : [...was, field])),
    save() {
      setTried(true)
      if (Object.keys(faults).length > 0) return showFirst()
      sending.mutate({ value, changes }, {
        onSuccess: rest,
        onError(error) {
          setRefused(isProblem(error) ? Object.fromEntries(error.faults.map(({ field, message }) => [field, message])) : {})
          showFirst()
        },
      })
    },
    discard() {
      rest()
      sending.reset()
    },
  }
}

/** Takes the person to the first field that is not right. */
function showFirst(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

const name = (key: string) => `tend.draft.${key}`

function recall<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(name(key)) ?? '{}') as Partial<T>
  } catch {
    return {} // storage is closed in this browser, or holds what we did not write
  }
}

function remember(key: string, edits: object): void {
  try {
    if (Object.keys(edits).length > 0) sessionStorage.setItem(name(key), JSON.stringify(edits))
    else sessionStorage.removeItem(name(key))
  } catch {
    // then it holds until the page is left
  }
}
