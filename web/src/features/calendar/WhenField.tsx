import { type KeyboardEvent, useState } from 'react'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { LINES, valuesOf } from './lines'
import { type Draft, nudge, readTime } from './draft'
import { type Ruler, type Span, clamp, instantAt } from './geometry'
import type { Person } from './model'
import type { Preview } from './preview'
import './quick.css'

interface Props {
  draft: Draft
  day: LocalDate
  ruler: Ruler
  zone: string
  people: readonly Person[]
  span: Span | undefined
  preview: Preview | undefined
  bad: boolean
  onDraft: (change: Partial<Draft>) => void
}

/** When and with whom, and what follows from it. A click on the grid says the same. */
export function WhenField({ draft, day, ruler, zone, people, span, preview, bad, onDraft }: Props) {
  const { t, format } = useSpeech()
  const shown = draft.start === undefined ? '' : format.time(instantAt(ruler, draft.start), zone)
  const [typed, setTyped] = useState<string>()
  const leave = () => {
    const minute = readTime(typed ?? '')
    if (minute !== undefined) onDraft({ start: minute })
    setTyped(undefined)
  }
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.key === 'Enter') leave()
    if (by === 0 || draft.start === undefined) return
    event.preventDefault()
    setTyped(undefined)
    onDraft({ start: clamp(nudge(readTime(typed ?? '') ?? draft.start, by), 0, ruler.minutes - 15) })
  }
  const wrong = typed !== undefined && typed !== '' && readTime(typed) === undefined
  return (
    <div className="grid gap-3" data-field="time">
      <p className="small muted">{format.longDate(day)}{span && `, ${t('common.minutes', { count: span.end - span.start })}`}</p>
      <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-2">
        <Field label={t('calendar.book.time')} inputMode="numeric" autoComplete="off" value={typed ?? shown} error={wrong || (bad && !shown) ? t('calendar.book.time.bad') : undefined}
          onChange={(event) => setTyped(event.target.value)} onBlur={leave} onKeyDown={keys} />
        <div className="field">
          <label htmlFor="booking-with">{t('calendar.book.with')}</label>
          <select id="booking-with" className="input" value={draft.provider ?? ''} onChange={(event) => onDraft({ provider: event.target.value })}>
            {draft.provider === undefined && <option value="" />}
            {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </div>
      </div>
      {preview && (
        <ul className="follows" aria-live="polite">
          {preview.lines.map((line) => {
            const { icon, tone, word } = LINES[line.kind]
            return <li key={line.kind} className={tone}><Icon name={icon} size="s" /><span>{t(word, valuesOf(line))}</span></li>
          })}
          {draft.client?.email && preview.possible && <li><Icon name="mail" size="s" /><span>{t('calendar.book.letter', { client: draft.client.name })}</span></li>}
        </ul>
      )}
    </div>
  )
}
