import type { UseQueryResult } from '@tanstack/react-query'
import { type LocalDate, addDays, dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { DayStrip } from '../scheduling/DayStrip'
import { SlotGrid } from '../scheduling/SlotGrid'

interface Props {
  /** The first of the seven days shown. */
  week: LocalDate
  today: LocalDate
  /** The day somebody chose; without one, the first with something free is shown. */
  picked: LocalDate | undefined
  zone: string
  openings: UseQueryResult
  /** Starts of those days at which everything is free together. */
  starts: readonly string[]
  chosen: string | undefined
  onWeek: (from: LocalDate) => void
  onDay: (day: LocalDate) => void
  onChoose: (start: string) => void
}

/** Seven days and the starts of one of them. */
export function WhenCard({ week, today, picked, zone, openings, starts, chosen, onWeek, onDay, onChoose }: Props) {
  const { t } = useSpeech()
  const day = picked ?? (starts[0] === undefined ? week : dayOf(starts[0], zone))
  return (
    <section className="card visit-guest" aria-label={t('visits.when')}>
      <DayStrip week={week} today={today} day={day} starts={starts} zone={zone} onDay={onDay} onWeek={(weeks) => onWeek(addDays(week, weeks * 7))} />
      {openings.isPending ? <SkeletonRows rows={3} label={t('visits.looking')} />
        : openings.error ? <ProblemStrip error={openings.error} title={t('visits.failed')} onRetry={() => void openings.refetch()} />
        : starts.length === 0 ? <p className="text-muted">{t('visits.none')}</p>
        : <SlotGrid starts={starts.filter((each) => dayOf(each, zone) === day)} zone={zone} provider="" chosen={chosen} onChoose={onChoose} />}
    </section>
  )
}
