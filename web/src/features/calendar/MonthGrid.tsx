import { useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { type LocalDate, dateParts } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows } from '../../shared/keys'
import { hueClass } from '../../shared/ui/Avatar'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { GridSkeleton } from './GridSkeleton'
import { monthQuery } from './api'
import { weeksAround } from './geometry'

interface Props {
  day: LocalDate
  today: LocalDate
  zone: string
  location: string | undefined
  /** Ids with commas between; everybody when absent. */
  provider: string | undefined
  refetchInterval: number | false
  onDay: (day: LocalDate) => void
}

type Day = NonNullable<ReturnType<typeof useMonth>['data']>['days'][number]

function useMonth({ day, location, provider, refetchInterval }: Pick<Props, 'day' | 'location' | 'provider' | 'refetchInterval'>) {
  const { business } = useWorkplace()
  const { from, to } = weeksAround(day)
  return useQuery({ ...monthQuery(business.id, from, to, location, provider), refetchInterval })
}

/** A month: how many come each day, how full it is, and who is first. A day opens itself. */
export default function MonthGrid(props: Props) {
  const { t, format } = useSpeech()
  const { day, today, zone, onDay } = props
  const month = useMonth(props)
  if (month.error && !month.data) return <div className="p-4 desk:p-6"><ProblemStrip error={month.error} title={t('today.failed')} onRetry={() => void month.refetch()} /></div>
  if (!month.data) return <GridSkeleton label={t('today.loading')} columns={0} />
  const { days } = month.data
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return (
    <div className="scroll monthly">
      <table onKeyDown={moveByArrows}>
        <thead>
          <tr>
            {days.slice(0, 7).map(({ date }) => (
              <th key={date} scope="col"><span aria-hidden="true">{format.weekdayShort(date)}</span><span className="sr">{format.weekday(dateParts(date).weekday)}</span></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.date}>
              {week.map((each) => (
                <td key={each.date} className={[each.date === today && 'today', each.date.slice(0, 7) !== day.slice(0, 7) && 'beyond', each.openMinutes === 0 && 'shut'].filter(Boolean).join(' ')}>
                  <Cell day={each} zone={zone} onOpen={() => onDay(each.date)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ day: { date, visits, pending, bookedMinutes, openMinutes, first }, zone, onOpen }: { day: Day; zone: string; onOpen: () => void }) {
  const { t, format } = useSpeech()
  const percent = openMinutes > 0 ? Math.min(100, Math.round((bookedMinutes / openMinutes) * 100)) : undefined
  const closed = openMinutes === 0 && visits === 0
  return (
    <button type="button" data-row onClick={onOpen} style={{ '--load': `${percent ?? 0}%` } as CSSProperties}>
      <span className="head-line">
        <b className="date" aria-hidden="true">{dateParts(date).day}</b>
        <span className="sr">{format.longDate(date)}, </span>
        <span className="small muted count">{closed ? t('calendar.closed') : <><span className="desk">{t('calendar.visits', { count: visits })}</span><span className="phone" aria-hidden="true">{visits > 0 ? visits : ''}</span></>}</span>
        {percent !== undefined && <span className="sr">, {percent}% {t('today.booked')}</span>}
        {pending > 0 && <span className="sr">, {t('calendar.sum.pending', { count: pending })}</span>}
      </span>
      {percent !== undefined && <span className="load" aria-hidden="true" />}
      <span className="firsts">
        {first.map(({ id, start, client, pet, hue, status }) => (
          <span key={id} className={`${hueClass(hue)} ${status === 'pending' ? 'pending' : ''}`}><span className="num">{format.time(start, zone)}</span> <span className="name">{pet ?? client}</span></span>
        ))}
        {visits > first.length && <span className="muted more">{t('calendar.month.more', { count: visits - first.length })}</span>}
      </span>
    </button>
  )
}
