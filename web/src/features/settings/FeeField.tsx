import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import { Select } from '../../shared/ui/Select'
import { type Fee, SHARES } from './policy-model'
import { majorOf, minorOf } from './service-model'

interface Props {
  label: string
  fee: Fee
  currency: string
  onChange: (fee: Fee) => void
}

/** A share of the price, or a sum. */
export function FeeField({ label, fee, currency, onChange }: Props) {
  const { t } = useSpeech()
  const { percent, amount } = fee
  const [text, setText] = useState(amount ? majorOf(amount.minor, currency) : '')
  const shares = [...new Set([...SHARES, ...(percent ? [percent] : [])])].sort((a, b) => a - b)
  return (
    <>
      <Select label={label} value={percent ?? 'sum'} choices={[...shares.map((share) => [share, `${share}\u00a0%`] as const), ['sum', t('settings.policy.sum')]]}
        onChange={({ target }) => {
          if (target.value !== 'sum') return onChange({ percent: Number(target.value) })
          const minor = minorOf('10', currency) ?? 1000
          setText(majorOf(minor, currency))
          onChange({ amount: { minor, currency } })
        }} />
      {amount && (
        <Field label={t('settings.policy.sum.in', { currency })} inputMode="decimal" value={text}
          onChange={({ target }) => {
            setText(target.value)
            const minor = minorOf(target.value, currency)
            if (minor && minor > 0) onChange({ amount: { minor, currency } })
          }} />
      )}
    </>
  )
}
