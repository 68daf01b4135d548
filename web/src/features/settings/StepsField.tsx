import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Select } from '../../shared/ui/Select'
import { FeeField } from './FeeField'
import { NOTICE, type Step, withChange, withStep } from './policy-model'
import { useSpans } from './spans'

interface Props {
  steps: readonly Step[]
  currency: string
  onChange: (steps: Step[]) => void
}

/** "Later than 24 hours before: 50 %", a row for each step; before the first it is free. */
export function StepsField({ steps, currency, onChange }: Props) {
  const { t } = useSpeech()
  const spans = useSpans()
  return (
    <div className="grid gap-3">
      {steps.map((step, index) => (
        <div key={index} className="step">
          <Select label={t('settings.policy.within')} value={step.withinMinutes} choices={spans(NOTICE, step.withinMinutes)} onChange={({ target }) => onChange(withChange(steps, index, { withinMinutes: Number(target.value) }))} />
          <FeeField label={t('settings.policy.costs')} fee={step.fee} currency={currency} onChange={(fee) => onChange(withChange(steps, index, { fee }))} />
          <IconButton icon="x" label={t('settings.policy.step.remove')} onClick={() => onChange(steps.filter((_, at) => at !== index))} />
        </div>
      ))}
      {steps.length === 0 && <p className="text-muted">{t('settings.policy.none')}</p>}
      {steps.length < 5 && <p><Button look="quiet" icon="plus" onClick={() => onChange(withStep(steps))}>{t(steps.length === 0 ? 'settings.policy.step.first' : 'settings.policy.step.add')}</Button></p>}
    </div>
  )
}
