import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { ProblemStrip } from '../../../shared/ui/ProblemStrip'
import { toast } from '../../../shared/ui/toast'
import type { Wish } from '../fees'
import { type Series, seriesQuery, useSeriesActs } from './api'
import { CancelSeries } from './CancelSeries'
import './series.css'

interface Props {
  business: string
  appointment: string
}

/** Where an appointment stands among those it was agreed with, and what can be done with the rest. Nothing when it stands alone. */
export default function SeriesSection({ business, appointment }: Props) {
  const { data: series } = useQuery(seriesQuery(business, appointment))
  return series ? <Belongs business={business} appointment={appointment} series={series} /> : null
}

const isOff = ({ status }: Series['dates'][number]) => status === 'cancelled' || status === 'noshow'

function Belongs({ business, appointment, series }: Props & { series: Series }) {
  const { t, format } = useSpeech()
  const [asking, setAsking] = useState(false)
  const { cancel, restore, move } = useSeriesActs(business)
  const { dates, zone } = series
  const at = dates.findIndex((date) => date.appointment === appointment)
  const here = dates[at]
  if (!here) return null
  const ahead = dates.filter((date, index) => index > at && date.status === 'booked')
  const going = isOff(here) ? ahead : [here, ...ahead]

  const callOff = (wish: Wish | undefined) => {
    cancel.mutate({ appointment, scope: 'following', wish }, {
      onSuccess: (appointments) => {
        setAsking(false)
        toast(t('series.cancelled', { count: appointments.length }), () => restore.mutate({ appointment, appointments }))
      },
    })
  }
  return (
    <section className="belongs">
      <h3>{t('series.belongs', { place: at + 1, count: dates.length })}</h3>
      <ol>
        {dates.map((date) => (
          <li key={date.appointment} className={isOff(date) ? 'off' : undefined} aria-current={date.appointment === appointment || undefined}>
            <span>
              <span>{format.shortDate(dayOf(date.start, zone))}</span>
              <span className="num push">{format.timeRange(date.start, date.end, zone)}</span>
            </span>
          </li>
        ))}
      </ol>
      {ahead.length > 0 && (
        <div className="acts">
          {here.moved && !isOff(here) && (
            <Button busy={move.isPending} onClick={() => move.mutate({ appointment, start: here.start }, { onSuccess: () => toast(t('series.moved', { count: ahead.length })) })}>
              {t('series.along')}
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>{t('series.cancel')}</Button>
        </div>
      )}
      {(move.error ?? restore.error) && <ProblemStrip error={move.error ?? restore.error} title={t('series.failed')} />}
      {asking && (
        <CancelSeries business={business} appointment={appointment} dates={going} zone={zone} busy={cancel.isPending} error={cancel.error}
          onClose={() => setAsking(false)} onCancel={callOff} />
      )}
    </section>
  )
}
