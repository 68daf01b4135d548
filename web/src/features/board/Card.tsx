import { type KeyboardEvent, memo } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { StatusGlyph, statusWord } from '../../shared/ui/StatusChip'
import { type Appointment, actLabel, besideOf, nextStatus, subjectOf } from '../scheduling'
import { Face } from '../scheduling/Spotlight'
import { timing } from './model'

interface Props {
  item: Appointment
  now: Date
  /** When it begins after all, where its provider runs late; milliseconds. */
  begins?: number | undefined
  selected: boolean
  busy: boolean
  /** In the hand: what stays behind is its outline. */
  away: boolean
  onOpen: (id: string) => void
  onStep: (item: Appointment) => void
  onShift: (item: Appointment, by: -1 | 1) => void
}

/** One visit on the board. It is opened, carried, moved by arrow keys, and led one step on by its button. */
export const Card = memo(function Card({ item, now, begins, selected, busy, away, onOpen, onStep, onShift }: Props) {
  const { t } = useSpeech()
  const next = nextStatus(item)
  const label = next && actLabel(item.status, next)
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    onShift(item, by)
  }
  return (
    <li data-card={item.id} className={`bcard ${hueClass(item.provider.hue)}${away ? ' away' : ''}${item.status === 'fulfilled' ? ' over' : ''}`}>
      <button type="button" data-row className="bcard-open" aria-current={selected || undefined} aria-describedby="board-keys" onKeyDown={keys} onClick={() => onOpen(item.id)}>
        <Words item={item} now={now} begins={begins} />
      </button>
      {label && (
        <Button className="bcard-act" busy={busy} onClick={() => onStep(item)}>
          {t(label)}<span className="sr">: {subjectOf(item)}</span>
        </Button>
      )}
    </li>
  )
})

/** What a card says, lying or in the hand. Beside a button there is room for initials alone. */
export function Words({ item, now, begins }: Pick<Props, 'item' | 'now' | 'begins'>) {
  const { t, format } = useSpeech()
  const { status, provider } = item
  const room = item.things.find(({ kind }) => kind === 'room')?.name
  const person = besideOf(item, t)
  const clock = timing(item, now)
  const shown = begins !== undefined && (status === 'booked' || status === 'arrived')
  const marked = status === 'pending' || status === 'in_progress'
  return (
    <>
      <Face appointment={item} size="2.25rem" />
      <span className="min-w-0 flex-1">
        <span className="flex gap-2">
          <span className="trunc"><b className="strong">{subjectOf(item)}</b> {person && <span className="text-muted">{person}</span>}</span>
          <span className="push tnum whitespace-nowrap text-muted">{format.time(item.start, item.zone)}</span>
        </span>
        <span className="small flex gap-2 text-muted">
          <span className="min-w-0">{item.service.name}{room && ` · ${room}`}</span>
          {shown ? <span className="push whitespace-nowrap late">{t('board.begins', { time: format.time(new Date(begins), item.zone) })}</span>
            : clock && <span className={`push whitespace-nowrap ${clock.tone === 'warning' ? 'late' : ''}`}>{t(clock.word, { minutes: clock.minutes })}</span>}
        </span>
        <span className="bcard-foot small" title={provider.name}>
          <Avatar initials={provider.initials} hue={provider.hue} size="1.25rem" />
          <span className={nextStatus(item) ? 'sr' : 'trunc'}>{provider.name}</span>
          {marked && <span title={t(statusWord(status))}><StatusGlyph status={status} /><span className="sr">{t(statusWord(status))}</span></span>}
        </span>
      </span>
    </>
  )
}
