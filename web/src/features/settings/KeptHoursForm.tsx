import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Select } from '../../shared/ui/Select'
import { TimeField } from '../../shared/ui/TimeField'
import { WEEKDAYS, clockOf, endAt, startAt } from '../../shared/week/model'
import type { Place, Provider } from './api'
import type { PriorityHours } from './priority-api'

const OPENS = [2, 6, 12, 24, 48, 72, 168]
const USUAL = { start: 17 * 60, end: 19 * 60 }

interface Props {
  people: readonly Provider[]
  places: readonly Place[]
  onAdd: (hours: PriorityHours) => Promise<unknown>
  onClose: () => void
}

/** Hours of a week that are kept for premium clients, and until when. */
export function KeptHoursForm({ people, places, onAdd, onClose }: Props) {
  const { t, format } = useSpeech()
  const [days, setDays] = useState<readonly number[]>([])
  const [block, setBlock] = useState(USUAL)
  const [provider, setProvider] = useState('')
  const [location, setLocation] = useState('')
  const [opens, setOpens] = useState(48)
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (days.length === 0) return
    const hours = { days: [...days], start: clockOf(block.start), end: clockOf(block.end), opensHoursBefore: opens, provider: provider || null, location: location || null }
    void onAdd(hours as PriorityHours).then(onClose, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); send() }}>
      <fieldset>
        <legend className="mb-1 font-medium">{t('settings.priority.on')}</legend>
        <div className="day-chips">
          {WEEKDAYS.map((day) => (
            <label key={day} title={format.weekday(day)}>
              <input type="checkbox" aria-label={format.weekday(day)} checked={days.includes(day)} onChange={({ target }) => setDays(target.checked ? [...days, day] : days.filter((each) => each !== day))} />
              {format.weekdayBrief(day)}
            </label>
          ))}
        </div>
        {tried && days.length === 0 && <p className="small font-medium text-danger" role="alert">{t('settings.priority.fault')}</p>}
      </fieldset>
      <div className="flex items-center gap-2">
        <TimeField label={t('settings.priority.from')} value={block.start} onChange={(minutes) => setBlock(startAt(block, minutes))} />
        <span aria-hidden="true">–</span>
        <TimeField label={t('settings.priority.to')} value={block.end} onChange={(minutes) => setBlock(endAt(block, minutes))} />
      </div>
      <Select label={t('settings.priority.who')} value={provider} choices={[['', t('settings.priority.everybody')] as const, ...people.map(({ id, name }) => [id, name] as const)]} onChange={({ target }) => setProvider(target.value)} />
      {places.length > 1 && <Select label={t('settings.service.where')} value={location} choices={[['', t('settings.priority.everywhere')] as const, ...places.map(({ id, name }) => [id, name] as const)]} onChange={({ target }) => setLocation(target.value)} />}
      <Select label={t('settings.priority.opens.label')} value={opens} choices={OPENS.map((count) => [count, t('settings.priority.before', { count })] as const)} onChange={({ target }) => setOpens(Number(target.value))} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit">{t('settings.priority.keep')}</Button>
      </div>
    </form>
  )
}
