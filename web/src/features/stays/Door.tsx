import { useSpeech } from '../../shared/i18n/i18n'
import { Chip } from '../../shared/ui/Chip'
import { PetFace } from '../../shared/ui/PetFace'
import type { Stay } from './model'
import { namesOf } from './words'

interface Props {
  title: string
  none: string
  stays: readonly Stay[]
  open: string | undefined
  leaving?: boolean
  onOpen: (stay: string) => void
}

/** Who goes in or out today, and where that stands. */
export function Door({ title, none, stays, open, leaving, onOpen }: Props) {
  const { t, format } = useSpeech()
  return (
    <section className="card door" aria-label={title}>
      <h2 className="font-medium">{title} <span className="num text-muted">{stays.length}</span></h2>
      {stays.length === 0 ? <p className="text-muted">{none}</p> : (
        <ul>
          {stays.map((stay) => (
            <li key={stay.id}>
              <button type="button" aria-pressed={stay.id === open} onClick={() => onOpen(stay.id)}>
                <PetFace species={stay.animals[0]?.species ?? 'other'} seed={stay.animals[0]?.id ?? stay.id} size="2rem" />
                <span className="min-w-0">
                  <span className="trunc block"><b className="strong">{namesOf(stay, t)}</b> <span className="text-muted">{stay.name}</span></span>
                  <span className="small block text-muted">{stay.runName} · {leaving ? format.timeRange(stay.fetchFrom, stay.fetchUntil, stay.zone) : format.timeRange(stay.bringFrom, stay.bringUntil, stay.zone)}</span>
                </span>
                {stay.overdue ? <Chip tone="danger" icon="clock">{t('stays.overdue')}</Chip> : !leaving && stay.state === 'checked_in' && <Chip tone="positive" icon="check">{t('stays.state.checked_in')}</Chip>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
