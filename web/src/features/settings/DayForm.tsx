import { useState } from 'react'
import { type LocalDate, isLocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Select } from '../../shared/ui/Select'
import { Switch } from '../../shared/ui/Switch'
import { TimeField } from '../../shared/ui/TimeField'
import { type Block, USUAL, endAt, faultOf, startAt, suggest, withDay, EMPTY } from '../../shared/week/model'
import type { Place } from './api'

interface Props {
  today: LocalDate
  places: readonly Place[]
  onAdd: (date: LocalDate, location: string, blocks: readonly Block[]) => Promise<unknown>
  onClose: () => void
}

/** Other hours on one date, or none. */
export function DayForm({ today, places, onAdd, onClose }: Props) {
  const { t, format } = useSpeech()
  const [date, setDate] = useState('')
  const [location, setLocation] = useState(places[0]?.id ?? '')
  const [blocks, setBlocks] = useState<readonly Block[]>([USUAL])
  const [tried, setTried] = useState(false)
  const overlap = faultOf(withDay(EMPTY, 1, blocks), 1) !== undefined
  const day = isLocalDate(date) ? format.dayTitle(date) : t('settings.day.date')
  const more = suggest(blocks)

  const send = () => {
    setTried(true)
    if (isLocalDate(date) && !overlap) void onAdd(date, location, blocks).then(onClose, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); send() }}>
      <div className="pair">
        <Field label={t('settings.day.date')} type="date" min={today} value={date} onChange={({ target }) => setDate(target.value)} error={tried && !isLocalDate(date) ? t('settings.fault.date') : undefined} />
        {places.length > 1 && <Select label={t('settings.service.where')} value={location} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setLocation(target.value)} />}
      </div>
      <Switch label={t(blocks.length > 0 ? 'settings.day.open' : 'week.closed')} checked={blocks.length > 0} onChange={({ target }) => setBlocks(target.checked ? [USUAL] : [])} />
      {blocks.length > 0 && (
        <ul className="week-blocks">
          {blocks.map((block, index) => (
            <li key={index}>
              <TimeField label={t('week.from', { day })} value={block.start} bad={overlap} onChange={(minutes) => setBlocks(blocks.map((was, place) => (place === index ? startAt(was, minutes) : was)))} />
              <span aria-hidden="true">–</span>
              <TimeField label={t('week.to', { day })} value={block.end} bad={overlap} onChange={(minutes) => setBlocks(blocks.map((was, place) => (place === index ? endAt(was, minutes) : was)))} />
              {index === blocks.length - 1 && <IconButton icon="plus" label={t('week.add', { day })} disabled={!more} onClick={() => more && setBlocks([...blocks, more])} />}
            </li>
          ))}
        </ul>
      )}
      {overlap && <p className="small font-medium text-danger" role="alert">{t('week.overlap')}</p>}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit">{t('settings.day.add')}</Button>
      </div>
    </form>
  )
}
