import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, initialsOf } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { PetFace } from '../../shared/ui/PetFace'
import { StatusGlyph } from '../../shared/ui/StatusChip'
import { ACTS, type Steps, besideOf, nextStatus, subjectOf } from '../scheduling'
import type { Item } from './model'

interface Props {
  items: readonly Item[]
  steps: Steps
  now: Date
  onOpen: (id: string) => void
}

/** Who has waited longest, with the step that ends it, in reach of a thumb. */
export function Peek({ items, steps, now, onOpen }: Props) {
  const { t, format } = useSpeech()
  const [item] = items.filter(({ status }) => status === 'arrived').sort((a, b) => Date.parse(a.statusChangedAt) - Date.parse(b.statusChangedAt))
  if (!item) return null
  const { pet, client, statusChangedAt, zone } = item
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(statusChangedAt)) / 60_000))
  const step = nextStatus(item)
  const act = step && ACTS[step]
  return (
    <section className="peek" aria-label={t('calendar.waiting')}>
      {pet ? <PetFace species={pet.species} seed={pet.id} coat={pet.coat} size="2.5rem" /> : <Avatar initials={initialsOf(client.name)} size="2.5rem" />}
      <button type="button" className="min-w-0 flex-1 rounded-2" onClick={() => onOpen(item.id)}>
        <span className="strong trunc block">{[subjectOf(item), besideOf(item, t)].filter(Boolean).join(' · ')}</span>
        <span className="small row gap-1.5"><StatusGlyph status="arrived" /><span className="muted trunc">{t('calendar.waits', { time: format.time(statusChangedAt, zone), minutes })}</span></span>
      </button>
      {act && <Button look="primary" className="push" busy={steps.busy === item.id} onClick={() => steps.take(item, step)}>{t('calendar.peek.room')}</Button>}
    </section>
  )
}
