import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button } from '../../../shared/ui/Button'
import { Decision } from '../../../shared/ui/Dialog'
import { ProblemStrip } from '../../../shared/ui/ProblemStrip'
import { clientsWish, type Wish } from '../fees'
import { type Side, WhoPays } from '../WhoPays'
import { type Series, seriesCostQuery } from './api'

interface Props {
  business: string
  /** The first of them. */
  appointment: string
  dates: Series['dates']
  zone: string
  busy: boolean
  error: Error | null
  onClose: () => void
  /** Without a wish of the client's, the business does it and nobody pays. */
  onCancel: (wish: Wish | undefined) => void
}

/** Asks before dates of a series are called off: which, what each costs, and on whose wish. */
export function CancelSeries({ business, appointment, dates, zone, busy, error, onClose, onCancel }: Props) {
  const { t, format } = useSpeech()
  const [side, setSide] = useState<Side>('client')
  const [waived, setWaived] = useState<string>()
  const { data: costs, error: unknown, isPending, refetch } = useQuery(seriesCostQuery(business, appointment))
  const due = side === 'client' && waived === undefined && costs?.costs
  const price = (date: string) => costs?.costs && costs.dates.find((one) => one.appointment === date)?.price
  return (
    <Decision
      title={t('series.cancel.title', { count: dates.length })}
      consequence={t('series.cancel.text')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('common.back')}</Button>
          <Button look="danger" busy={busy} disabled={isPending || waived?.trim() === ''} onClick={() => onCancel(side === 'client' ? clientsWish(costs, waived) : undefined)}>
            {due ? t('fees.cancel.act', { price: costs.price }) : t('series.cancel.act')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ul className="called-off">
          {dates.map((date) => (
            <li key={date.appointment}>
              <span>{format.shortDate(dayOf(date.start, zone))}</span>
              <span className="num push">{price(date.appointment)}</span>
            </li>
          ))}
        </ul>
        {unknown && <ProblemStrip error={unknown} title={t('fees.failed')} onRetry={() => void refetch()} />}
        {costs?.costs && <WhoPays price={costs.price} side={side} onSide={setSide} waived={waived} onWaived={setWaived} />}
        {error && <ProblemStrip error={error} title={t('series.failed')} />}
      </div>
    </Decision>
  )
}
