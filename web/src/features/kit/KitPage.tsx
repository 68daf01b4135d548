import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { WeekEditor } from '../../shared/week/WeekEditor'
import { weekOf } from '../../shared/week/model'

const HOURS = [
  { location: 'here', days: [1, 2, 3, 4], start: '09:00', end: '13:00' },
  { location: 'here', days: [1, 2, 3, 4], start: '14:00', end: '18:30' },
  { location: 'here', days: [5], start: '22:00', end: '06:00' },
  { location: 'there', days: [6], start: '10:00', end: '14:00' },
]

/** `/app/kit`: every part of ours, in its states. */
export function KitPage() {
  const { t } = useSpeech()
  const [week, setWeek] = useState(() => weekOf(HOURS, 'here'))
  return (
    <main className="mx-auto grid max-w-300 gap-6 p-4 desk:p-8">
      <h1 className="type-title">{t('kit.title')}</h1>
      <section className="card p-6">
        <WeekEditor value={week} onChange={setWeek} elsewhere={[weekOf(HOURS, 'there')]} />
      </section>
    </main>
  )
}
