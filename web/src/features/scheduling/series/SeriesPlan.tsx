import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { components } from '../../../shared/api/schema'
import { dayOf } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { ProblemStrip } from '../../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../../shared/ui/Skeleton'
import { Strip } from '../../../shared/ui/Strip'
import { toast } from '../../../shared/ui/toast'
import { previewQuery, useBookSeries, useSeriesActs } from './api'
import { PlanRow } from './PlanRow'
import { type Choice, type Choices, picks, troubled } from './plan'
import './series.css'

type NewBooking = components['schemas']['BookingRequest']

interface Props {
  business: string
  /** The first date as a booking of its own. */
  booking: NewBooking
  rule: string
  zone: string
  /** For whom, in a word. */
  name: string
  onBack: () => void
  onDone: () => void
}

/** Every date before anything is booked: what is free, what is not, and what to do about it. */
export default function SeriesPlan({ business, booking, rule, zone, name, onBack, onDone }: Props) {
  const { t, format } = useSpeech()
  const [choices, setChoices] = useState<Choices>({})
  const key = useRef(crypto.randomUUID())
  const { service = '', location = '', provider, start = '', end } = booking
  const wish = { service, location, start, rule, ...(provider && { provider }), ...(end && { end }) }
  const { data: dates, error, refetch } = useQuery(previewQuery(business, wish))
  const book = useBookSeries(business)
  const { cancel, restore } = useSeriesActs(business)

  const chosen = picks(dates ?? [], choices)
  const trouble = troubled(dates ?? [])
  const choose = (planned: string, choice: Choice | undefined) => {
    key.current = crypto.randomUUID()
    setChoices((before) => ({ ...before, [planned]: choice }))
  }
  const send = () => {
    book.mutate({ booking, rule, dates: chosen, key: key.current }, {
      onSuccess: (series) => {
        const first = series.dates[0]?.appointment ?? ''
        const back = () => cancel.mutate({ appointment: first, scope: 'all' }, {
          onSuccess: (appointments) => toast(t('series.undone', { count: appointments.length }), () => restore.mutate({ appointment: first, appointments })),
        })
        toast(t('series.done', { name, count: series.dates.length }), back)
        onDone()
      },
      onError: () => void refetch(),
    })
  }

  return (
    <>
      <div className="body plan">
        {!dates && (error ? <ProblemStrip error={error} title={t('series.failed')} onRetry={() => void refetch()} /> : <SkeletonRows label={t('series.loading')} />)}
        {dates && trouble > 0 && <Strip tone="warning" icon="calendar-x" title={t('series.trouble', { count: trouble })}><p>{t('series.trouble.help')}</p></Strip>}
        {dates && trouble === 0 && <Strip tone="positive" icon="circle-check" title={t('series.free', { count: dates.length })} />}
        <ol>
          {dates?.map((date) => (
            <PlanRow key={date.planned} date={date} zone={zone} choice={choices[date.planned]} onChoose={(choice) => choose(date.planned, choice)} />
          ))}
        </ol>
        {book.error && <ProblemStrip error={book.error} title={t('series.failed')} />}
      </div>
      <footer>
        <Button onClick={onBack}>{t('series.back')}</Button>
        <Button look="primary" className="flex-1" busy={book.isPending} disabled={chosen.length === 0} onClick={send}>
          {chosen[0] ? t('series.book', { count: chosen.length, day: format.shortDate(dayOf(chosen[0].start ?? chosen[0].planned, zone)) }) : t('series.none')}
        </Button>
      </footer>
    </>
  )
}
