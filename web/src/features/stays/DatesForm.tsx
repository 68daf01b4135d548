import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { requoteQuery } from './api'
import { Costs } from './Costs'
import { HalfFields } from './HalfFields'
import type { Dates, Stay } from './model'

interface Props {
  stay: Stay
  busy: boolean
  onChange: (dates: Dates) => void
  onBack: () => void
}

/** Lengthens, shortens or puts off a stay: the price and the room are said before the click. */
export function DatesForm({ stay, busy, onChange, onBack }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [dates, setDates] = useState<Dates>(stay.dates)
  const same = JSON.stringify(dates) === JSON.stringify(stay.dates)
  const quote = useQuery(requoteQuery(business.id, stay.id, same || dates.until < dates.from ? undefined : dates))
  const room = quote.data !== undefined && quote.data.free > 0
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (room) onChange(dates)
  }
  return (
    <form className="stay-dates" onSubmit={submit}>
      <div className="halves">
        <Field label={t('stays.comes')} type="date" required disabled={stay.state === 'checked_in'} value={dates.from} onChange={({ target }) => target.value && setDates({ ...dates, from: target.value })} />
        <Field label={t('stays.goes')} type="date" required min={dates.from} value={dates.until} onChange={({ target }) => target.value && setDates({ ...dates, until: target.value })} />
      </div>
      {stay.unit === 'half_day' && <HalfFields dates={dates} onDates={setDates} />}
      <div aria-live="polite">
        {!same && (quote.error ? <ProblemStrip error={quote.error} title={t('stays.cannot')} />
          : quote.data && (room ? <Costs lines={quote.data.lines} total={quote.data.total} /> : (
            <p className="danger-text">{t('stays.full')}{quote.data.instead[0] && ` ${t('stays.full.near', { days: format.dayRange(quote.data.instead[0].from, quote.data.instead[0].until) })}`}</p>
          )))}
      </div>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onBack}>{t('common.back')}</Button>
        <Button type="submit" busy={busy} disabled={same || !room}>{t('stays.change.do')}</Button>
      </div>
    </form>
  )
}
