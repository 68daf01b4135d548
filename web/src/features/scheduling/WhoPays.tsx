import { type ReactNode, useId } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import './fees.css'

/** On whose wish: the client's, who pays what the policy says unless that is let go, or the business's own. */
export type Side = 'client' | 'business'

interface Props {
  price: string
  /** Why it is so much. */
  note?: ReactNode
  side: Side
  onSide: (side: Side) => void
  /** Why it is let go; undefined while it stands. */
  waived: string | undefined
  onWaived: (reason: string | undefined) => void
}

/** Asks on whose wish something is cancelled that costs a fee, and whether that is let go. */
export function WhoPays({ price, note, side, onSide, waived, onWaived }: Props) {
  const { t } = useSpeech()
  const name = useId()
  const choice = (each: Side, words: string) => (
    <label className="check-line">
      <input type="radio" name={name} checked={side === each} onChange={() => onSide(each)} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className="who-cancels">
      <legend className="font-medium">{t('fees.who')}</legend>
      {choice('client', t('fees.client.costs', { price: price }))}
      {side === 'client' && (
        <div className="grid gap-2 pl-7">
          {note}
          <label className="check-line">
            <input type="checkbox" checked={waived !== undefined} onChange={({ target }) => onWaived(target.checked ? '' : undefined)} />
            <span>{t('fees.waive')}</span>
          </label>
          {waived !== undefined && <Field label={t('fees.waive.why')} help={t('fees.waive.help')} value={waived} maxLength={500} autoFocus onChange={({ target }) => onWaived(target.value)} />}
        </div>
      )}
      {choice('business', t('fees.who.business'))}
    </fieldset>
  )
}
