import { useSpeech } from '../../shared/i18n/i18n'
import type { Plan } from './api'

/** Who serves each part, when, and what it takes up: before anything is booked. */
export function PlanCard({ plan }: { plan: Plan }) {
  const { t, format } = useSpeech()
  const { zone } = plan
  return (
    <section className="card visit-guest" aria-label={t('visits.plan')}>
      <header className="row">
        <h2 className="lead">{format.timeRange(plan.start, plan.end, zone)}</h2>
        {plan.price && <span className="push num font-medium">{format.money(plan.price)}</span>}
      </header>
      <ol className="visit-plan">
        {plan.parts.map((part, at) => (
          <li key={at}>
            <span className="num text-muted">{format.time(part.start, zone)}</span>
            <span className="min-w-0">
              <span className="block">{part.service}</span>
              <span className="small block text-muted">{[part.providerName, ...part.things].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
