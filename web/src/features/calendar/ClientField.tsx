import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, initialsOf } from '../../shared/ui/Avatar'
import { IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { clientsQuery } from './api'
import type { Draft, Missing } from './draft'
import './quick.css'

interface Props {
  business: string
  draft: Draft
  fault: Missing | undefined
  onDraft: (change: Partial<Draft>) => void
}

/** Finds a client by what they say on the phone, or adds them on the spot. */
export function ClientField(props: Props) {
  const { draft } = props
  if (draft.fresh) return <Fresh {...props} fresh={draft.fresh} />
  if (draft.client) return <Chosen {...props} name={draft.client.name} />
  return <Finder {...props} />
}

function Finder({ business, draft, fault, onDraft }: Props) {
  const { t } = useSpeech()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(0)
  const words = (draft.words ?? '').trim()
  const asked = useDeferredValue(words)
  const queries = useQueryClient()
  const { data = NOBODY, isPending, isPlaceholderData } = useQuery({ ...clientsQuery(business, asked), enabled: asked.length > 1 })
  const found = words.length > 1 ? data : NOBODY
  const known = words.length < 2 || (asked === words && !isPending && !isPlaceholderData)
  const count = words === '' ? 0 : found.length + 1
  useLayoutEffect(() => input.current?.focus(), [])

  const choose = (index: number, among = found) => {
    const client = among[index]
    if (client) onDraft({ client: { id: client.id, name: client.name, email: Boolean(client.email) }, words: '' })
    else if (words) onDraft({ fresh: freshOf(words), words: '', pet: 'new' })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + count) % Math.max(1, count))
    else if (event.key !== 'Enter' || count === 0) return
    else if (known) choose(Math.min(at, count - 1))
    else hurry()
    event.preventDefault()
  }
  /** Enter came before the answer: what it would have chosen is chosen when it is there, unless the words went on. */
  const hurry = () =>
    void queries.query({ ...clientsQuery(business, words), staleTime: 'static' }).then((answer) => {
      if (input.current?.value.trim() === words) choose(0, answer)
    }, () => undefined)
  const active = Math.min(at, count - 1)
  return (
    <div className={fault ? 'field bad' : 'field'} data-field="client">
      <label htmlFor={id}>{t('calendar.book.client')}</label>
      <div className="finder">
        <Icon name="search" />
        <input ref={input} id={id} className="input" role="combobox" aria-expanded={count > 0} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off"
          aria-activedescendant={count > 0 ? `${id}-${active}` : undefined} aria-invalid={fault ? true : undefined} placeholder={t('calendar.book.client.hint')}
          value={draft.words ?? ''} onChange={(event) => { setAt(0); onDraft({ words: event.target.value }) }} onKeyDown={keys} />
      </div>
      {fault && <p className="err"><Icon name="circle-alert" size="s" />{t('calendar.book.client.none')}</p>}
      <span className="sr" role="status">{words.length > 1 && known ? t('calendar.book.found', { count: found.length }) : ''}</span>
      <ul id={`${id}-list`} role="listbox" aria-label={t('calendar.book.client')} className="found" hidden={count === 0}>
        {found.map((client, index) => (
          <li key={client.id} id={`${id}-${index}`} role="option" aria-selected={index === active} onPointerDown={(event) => { event.preventDefault(); choose(index) }}>
            <Avatar initials={initialsOf(client.name)} size="2rem" />
            <span className="min-w-0"><span className="trunc block">{client.name}</span><span className="small muted trunc block">{[client.phone, client.email].filter(Boolean).join(' · ')}</span></span>
          </li>
        ))}
        {count > 0 && (
          <li id={`${id}-${found.length}`} role="option" aria-selected={active === found.length} onPointerDown={(event) => { event.preventDefault(); choose(found.length) }}>
            <span className="blank round"><Icon name="plus" size="s" /></span>
            <span className="trunc">{t('calendar.book.client.add', { name: words })}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

const NOBODY: never[] = []

/** Digits are a phone, something with an @ an address, the rest a name. */
function freshOf(words: string) {
  const empty = { name: '', phone: '', email: '' }
  if (words.includes('@')) return { ...empty, email: words }
  return /^[+\d][\d\s()-]{4,}$/.test(words) ? { ...empty, phone: words } : { ...empty, name: words }
}

function Chosen({ name, onDraft }: Props & { name: string }) {
  const { t } = useSpeech()
  return (
    <div className="field">
      <span className="label">{t('calendar.book.client')}</span>
      <div className="picked">
        <Avatar initials={initialsOf(name)} size="2rem" />
        <span className="trunc font-medium">{name}</span>
        <IconButton className="push compact" icon="x" label={t('calendar.book.client.change')} onClick={() => onDraft(ANEW)} />
      </div>
    </div>
  )
}

/** Another client has other pets. */
const ANEW = { client: undefined, fresh: undefined, pet: undefined, petName: undefined } as unknown as Partial<Draft>

function Fresh({ fresh, fault, onDraft }: Props & { fresh: NonNullable<Draft['fresh']> }) {
  const { t } = useSpeech()
  const first = useRef<HTMLInputElement>(null)
  const phone = useRef<HTMLInputElement>(null)
  // with the field that had it, not after: a sheet takes up what nothing holds
  useLayoutEffect(() => (first.current?.value ? phone : first).current?.focus(), [])
  const set = (change: Partial<typeof fresh>) => onDraft({ fresh: { ...fresh, ...change } })
  return (
    <fieldset className="grid gap-3">
      <legend className="row mb-2 w-full"><span className="font-medium">{t('calendar.book.client.new')}</span><IconButton className="push compact" icon="x" label={t('calendar.book.client.change')} onClick={() => onDraft(ANEW)} /></legend>
      <div data-field="name"><Field ref={first} label={t('calendar.book.name')} autoComplete="off" value={fresh.name} error={fault === 'name' ? t('calendar.book.client.none') : undefined} onChange={(event) => set({ name: event.target.value })} /></div>
      <div data-field="reach" className="grid grid-cols-2 gap-2">
        <Field ref={phone} label={t('calendar.book.phone')} type="tel" autoComplete="off" value={fresh.phone} onChange={(event) => set({ phone: event.target.value })} />
        <Field label={t('calendar.book.email')} type="email" autoComplete="off" value={fresh.email} onChange={(event) => set({ email: event.target.value })} />
        <p className={`col-span-2 small ${fault === 'reach' ? 'font-medium text-danger' : 'muted'}`} role={fault === 'reach' ? 'alert' : undefined}>{t(fault === 'reach' ? 'calendar.book.reach.none' : 'calendar.book.reach')}</p>
      </div>
    </fieldset>
  )
}
