import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { WeekEditor } from '../../shared/week/WeekEditor'
import { weekOf } from '../../shared/week/model'
import { Sample } from './Sample'

const HOURS = [
  { location: 'here', days: [1, 2, 3], start: '09:00', end: '13:00' },
  { location: 'here', days: [1, 2, 3], start: '14:00', end: '18:30' },
  { location: 'here', days: [4], start: '09:00', end: '15:00' },
  { location: 'here', days: [5], start: '22:00', end: '06:00' },
  { location: 'there', days: [4], start: '14:00', end: '18:00' },
]

/** A week with a night in it, and somebody in two places. */
export function Hours() {
  const { t } = useSpeech()
  const [week, setWeek] = useState(() => weekOf(HOURS, 'here'))
  return (
    <Sample title={t('kit.week')}>
      <div className="min-w-0 flex-1 basis-full"><WeekEditor value={week} onChange={setWeek} elsewhere={[weekOf(HOURS, 'there')]} /></div>
    </Sample>
  )
}
