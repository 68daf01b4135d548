import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalDate, addDays, dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { Strip } from '../../shared/ui/Strip'
import { toast } from '../../shared/ui/toast'
import { openingsQuery, useReschedule, visitQuery } from './api'
import { CostNote } from './CostNote'
import { DayStrip } from './DayStrip'
import { type Wish, clientsWish, consequencesQuery } from './fees'
import { type Appointment, onQuarters, subjectOf } from './model'
import { SlotGrid } from './SlotGrid'

interface Props {
  appointment: Appointment
  business: string
  onDone: () => void
}

/** Another day and time with the same person, what follows from it, and then the move itself. */
export default function MoveView({ appointment, business, onDone }: Props) {
  const { t, format } = useSpeech()
  const { zone, start, client } = appointment
  const today = dayOf(useNow(), zone)
  const was = dayOf(start, zone)
  const [week, setWeek] = useState(was < today ? today : was)
  const [day, setDay] = useState<LocalDate>(week)
  const [chosen, setChosen] = useState<string>()
  const [whole, setWhole] = useState(Boolean(appointment.visit))
  const visit = useQuery({ ...visitQuery(business, appointment.visit ?? ''), enabled: Boolean(appointment.visit) })
  const begun = whole && visit.data ? visit.data.start : start
  const slots = useQuery(openingsQuery(business, appointment, week, whole))
  const move = useMove(business, onDone)
  const costs = useQuery(consequencesQuery(business, appointment.id, whole))
  const cost = costs.data?.move
  const [asked, setAsked] = useState(false)

  const starts = onQuarters((slots.data?.slots ?? []).map((slot) => slot.start), zone)
  const goTo = (from: LocalDate) => {
    setWeek(from)
    pick(from)
  }
  const pick = (to: LocalDate) => {
    setDay(to)
    setChosen(undefined)
  }

  return (
    <>
      <div className="body">
        <p><span className="strong">{t('move.title')}</span> <span className="text-muted">{t('move.was', { when: `${format.shortDate(was)}, ${format.time(begun, zone)}` })}</span></p>
        {appointment.visit && (
          <label className="check-line">
            <input type="checkbox" checked={whole} onChange={({ target }) => { setWhole(target.checked); setChosen(undefined) }} />
            <span>{t('move.whole')}</span>
          </label>
        )}
        <DayStrip week={week} today={today} day={day} starts={starts} zone={zone} onDay={pick} onWeek={(weeks) => goTo(later(addDays(week, weeks * 7), today))} />
        {slots.isPending ? (
          <SkeletonRows rows={3} label={t('move.loading')} />
        ) : slots.error ? (
          <ProblemStrip error={slots.error} title={t('move.failed')} onRetry={() => void slots.refetch()} />
        ) : (
          <SlotGrid starts={starts.filter((each) => dayOf(each, zone) === day)} zone={zone} provider={appointment.provider.name} chosen={chosen} onChoose={setChosen} />
        )}
        {chosen && (
          <Strip icon="mail">{t(client.email ? 'move.told' : 'move.untold', { client: client.name })}</Strip>
        )}
        {chosen && cost?.costs && (
          <div className="grid gap-1">
            <label className="check-line">
              <input type="checkbox" checked={asked} onChange={({ target }) => setAsked(target.checked)} />
              <span>{t('fees.move.charge', { price: cost.price })}</span>
            </label>
            <CostNote cost={cost} />
          </div>
        )}
        {move.error && <ProblemStrip error={move.error} title={t('move.refused')} onRetry={() => { move.reset(); void slots.refetch() }} />}
      </div>
      <footer>
        <Button onClick={onDone}>{t('common.back')}</Button>
        <Button look="primary" className="flex-1" disabled={!chosen} busy={move.isPending} onClick={() => chosen && move.to({ appointment, start: chosen, whole, was: begun, wish: asked ? clientsWish(cost, undefined) : undefined })}>
          {chosen ? t('move.act', { when: `${format.shortDate(day)}, ${format.time(chosen, zone)}` }) : t('move.choose')}
        </Button>
      </footer>
    </>
  )
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

interface Wanted {
  readonly appointment: Appointment
  readonly start: string
  readonly whole: boolean
  /** Where it would go back to. */
  readonly was: string
  readonly wish: Wish | undefined
}

/** Moves, says so, and offers the old time back. */
function useMove(business: string, onDone: () => void) {
  const { t, format } = useSpeech()
  const { mutate, error, isPending, reset } = useReschedule(business)
  const to = ({ appointment, start, whole, was, wish }: Wanted) =>
    mutate({ appointment, start, whole, wish }, {
      onSuccess: (fresh) => {
        const when = `${format.shortDate(dayOf(fresh.start, fresh.zone))}, ${format.time(fresh.start, fresh.zone)}`
        toast(t('done.moved', { name: subjectOf(fresh), when }), () => mutate({ appointment: fresh, start: was, whole }))
        onDone()
      },
    })
  return { to, error, isPending, reset }
}
