import { useSpeech } from '../../shared/i18n/i18n'
import type { Cost } from './fees'
import './fees.css'

/** Why it costs what it costs, and what it costs when. */
export function CostNote({ cost }: { cost: Cost }) {
  const { t } = useSpeech()
  return (
    <details className="cost-note">
      <summary>{t('fees.why', { price: cost.price })}</summary>
      <p className="text-muted">{cost.why}</p>
      {cost.steps.length > 0 && (
        <dl>
          {cost.steps.map(({ when, price, holds }) => (
            <div key={when} className={holds ? 'strong' : ''}>
              <dt>{when}</dt>
              <dd className="num">{price}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
