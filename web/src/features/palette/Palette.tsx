import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { useFound } from './found'
import { fit } from './fuzzy'
import { type Item, useStanding } from './items'
import './palette.css'
import { recent, remember } from './recent'

interface Props {
  onClose: () => void
  onHelp: () => void
}

const GROUPS = ['recent', 'clients', 'visits', 'go', 'act'] as const

/** One field that goes anywhere, finds anybody and does what is done from anywhere. */
export default function Palette({ onClose, onHelp }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const standing = useStanding(onHelp)
  const found = useFound(useDeferredValue(typed))
  const list = useRef<HTMLDivElement>(null)
  const [last] = useState(() => recent(business.id))

  const items = typed.trim() ? [...found.items, ...matching(standing, typed)] : [...last.flatMap((each): Item[] => standing.filter((item) => item.id === each).map((item) => ({ ...item, group: 'recent' }))), ...standing.filter((item) => !last.includes(item.id))]
  const shown = GROUPS.flatMap((group) => items.filter((item) => item.group === group))
  const chosen = Math.min(at, shown.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, shown.length])

  const run = (item: Item | undefined) => {
    if (!item) return
    if (item.group !== 'clients' && item.group !== 'visits') remember(business.id, item.id)
    onClose()
    item.run()
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: (chosen + 1) % shown.length, ArrowUp: (chosen - 1 + shown.length) % shown.length, PageDown: Math.min(chosen + 8, shown.length - 1), PageUp: Math.max(chosen - 8, 0) }[event.key]
    if (event.key === 'Enter') run(shown[chosen])
    else if (to !== undefined && shown.length > 0) setAt(to)
    else return
    event.preventDefault()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog palette" aria-label={t('palette.title')}>
          <div className="palette-field">
            <Icon name="search" />
            <input role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-label={t('palette.title')} aria-autocomplete="list" autoFocus autoComplete="off" spellCheck={false}
              aria-activedescendant={shown[chosen] ? `${id}-${chosen}` : undefined} placeholder={t('palette.placeholder')} value={typed} maxLength={100}
              onChange={(event) => { setTyped(event.target.value); setAt(0) }} onKeyDown={press} />
            <kbd>Esc</kbd>
          </div>
          <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className="palette-list" tabIndex={-1}>
            {GROUPS.map((group) => {
              const own = shown.flatMap((item, index) => (item.group === group ? [[item, index] as const] : []))
              return own.length > 0 && (
                <div key={group} role="group" aria-label={t(`palette.group.${group}`)}>
                  <p className="palette-group" aria-hidden="true">{t(`palette.group.${group}`)}</p>
                  {own.map(([item, index]) => (
                    <div key={item.id} id={`${id}-${index}`} role="option" aria-selected={index === chosen} onPointerMove={() => setAt(index)} onClick={() => run(item)}>
                      <Icon name={item.icon} />
                      <span className="trunc">{item.words}</span>
                      {item.hint && (item.hint.length === 1 ? <kbd className="push">{item.hint}</kbd> : <span className="push small trunc">{item.hint}</span>)}
                    </div>
                  ))}
                </div>
              )
            })}
          </div>
          {found.error !== null && found.error !== undefined && <div className="p-2"><ProblemStrip error={found.error} title={t('palette.failed')} /></div>}
          <p className={shown.length === 0 ? 'palette-none' : 'sr'} role="status">
            {shown.length === 0 ? t(found.waiting ? 'palette.searching' : 'palette.none') : t('palette.count', { count: shown.length })}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Those that fit, the best first. */
function matching(items: readonly Item[], typed: string): Item[] {
  return items
    .map((item) => [fit(typed, `${item.words} ${item.hint ?? ''} ${item.also ?? ''}`), item] as const)
    .filter(([score]) => score !== undefined)
    .sort(([a], [b]) => b! - a!)
    .map(([, item]) => item)
}
