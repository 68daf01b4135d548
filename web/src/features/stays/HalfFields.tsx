import { useSpeech } from '../../shared/i18n/i18n'
import { Select } from '../../shared/ui/Select'
import type { Dates } from './model'

/** With which half of a day it begins and ends. */
export function HalfFields({ dates, onDates }: { dates: Dates; onDates: (dates: Dates) => void }) {
  const { t } = useSpeech()
  const halves = (['morning', 'afternoon'] as const).map((half) => [half, t(`stays.half.${half}`)] as const)
  return (
    <div className="halves">
      <Select label={t('stays.half.from')} choices={halves} value={dates.fromHalf ?? 'morning'} onChange={({ target }) => onDates({ ...dates, fromHalf: target.value as 'morning' })} />
      <Select label={t('stays.half.until')} choices={halves} value={dates.untilHalf ?? 'afternoon'} onChange={({ target }) => onDates({ ...dates, untilHalf: target.value as 'morning' })} />
    </div>
  )
}
