import { useState } from 'react'
import { type LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { DayPicker } from '../../shared/week/DayPicker'

interface Props {
  today: LocalDate
  onAdd: (date: LocalDate, name: string) => Promise<unknown>
  onClose: () => void
}

/** One more day on which nobody works, and what for. */
export function HolidayForm({ today, onAdd, onClose }: Props) {
  const { t, format } = useSpeech()
  const [date, setDate] = useState<LocalDate>()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (date) void onAdd(date, name.trim()).then(onClose, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); send() }}>
      <p className="font-medium" role="status">{date ? format.longDate(date) : t('settings.day.date')}</p>
      <DayPicker label={t('settings.day.date')} first={today} from={date} to={date} onChoose={(_, to) => setDate(to)} />
      {tried && !date && <p className="small font-medium text-danger" role="alert">{t('settings.fault.date')}</p>}
      <Field label={<>{t('settings.holidays.name')} <span className="font-regular text-muted">{t('common.optional')}</span></>} value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
        <Button type="submit">{t('settings.holidays.add')}</Button>
      </div>
    </form>
  )
}
