import { useState } from 'react'
import { type LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Select } from '../../shared/ui/Select'
import { Switch } from '../../shared/ui/Switch'
import { TimeField } from '../../shared/ui/TimeField'
import { DayPicker } from '../../shared/week/DayPicker'
import { type Block, USUAL, endAt, faultOf, startAt, suggest, withDay, EMPTY } from '../../shared/week/model'
import type { Place } from './api'

interface Props {
  today: LocalDate
  places: readonly Place[]
  /** What stands on a day already. */
  says: (day: LocalDate) => string | undefined
  onAdd: (from: LocalDate, to: LocalDate, location: string, blocks: readonly Block[]) => Promise<unknown>
  onClose: () => void
}

/** Other hours on one date or on several in a row, or none. */
export function DayForm({ today, places, says, onAdd, onClose }: Props) {
  const { t, format } = useSpeech()
  const [days, setDays] = useState<{ from: LocalDate; to: LocalDate }>()
  const [location, setLocation] = useState(places[0]?.id ?? '')
  const [blocks, setBlocks] = useState<readonly Block[]>([USUAL])
  const [tried, setTried] = useState(false)
  const overlap = faultOf(withDay(EMPTY, 1, blocks), 1) !== undefined
  const day = !days ? t('settings.day.date') : days.from === days.to ? format.dayTitle(days.from) : format.dayRange(days.from, days.to)
  const more = suggest(blocks)

  const send = () => {
    setTried(true)
    if (days && !overlap) void onAdd(days.from, days.to, location, blocks).then(onClose, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); send() }}>
      <p className="font-medium" role="status">{day}</p>
      <DayPicker label={t('settings.day.which')} first={today} from={days?.from} to={days?.to} says={says} onChoose={(from, to) => setDays({ from, to })} />
      <p className={tried && !days ? 'small font-medium text-danger' : 'small text-muted'} role={tried && !days ? 'alert' : undefined}>{t(tried && !days ? 'settings.fault.date' : 'settings.day.help')}</p>
      {places.length > 1 && <Select label={t('settings.service.where')} value={location} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setLocation(target.value)} />}
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
