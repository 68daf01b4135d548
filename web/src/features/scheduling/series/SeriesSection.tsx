import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { Decision } from '../../../shared/ui/Dialog'
import { ProblemStrip } from '../../../shared/ui/ProblemStrip'
import { toast } from '../../../shared/ui/toast'
import { type Series, seriesQuery, useSeriesActs } from './api'
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

  const callOff = () => {
    cancel.mutate({ appointment, scope: 'following' }, {
      onSettled: () => setAsking(false),
      onSuccess: (appointments) => toast(t('series.cancelled', { count: appointments.length }), () => restore.mutate({ appointment, appointments })),
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
      {(move.error ?? cancel.error) && <ProblemStrip error={move.error ?? cancel.error} title={t('series.failed')} />}
      {asking && (
        <Decision
          title={t('series.cancel.title', { count: going.length })}
          consequence={t('series.cancel.text')}
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button onClick={() => setAsking(false)}>{t('common.back')}</Button>
              <Button look="danger" busy={cancel.isPending} onClick={callOff}>{t('series.cancel.act')}</Button>
            </>
          }
        >
          <p className="num">{going.map(({ start }) => format.shortDate(dayOf(start, zone))).join(', ')}</p>
        </Decision>
      )}
    </section>
  )
}
