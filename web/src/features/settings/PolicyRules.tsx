import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { Select } from '../../shared/ui/Select'
import { Switch } from '../../shared/ui/Switch'
import { FeeField } from './FeeField'
import { StepsField } from './StepsField'
import { type MoveRule, type PolicyTerms, moveRule, withCancel } from './policy-model'

interface Props {
  value: PolicyTerms
  set: (change: Partial<PolicyTerms>) => void
  fault: (field: string) => string | undefined
  currency: string
}

const CREDIT = [30, 90, 180, 365]
const MOVES = [0, 1, 2, 3, 5]

/** What it costs: cancelling, moving, staying away, and when it costs nothing after all. */
export function PolicyRules({ value, set, fault, currency }: Props) {
  const { t } = useSpeech()
  const rule = moveRule(value)
  const missRule = value.noShow ? 'own' : 'same'
  const wrong = fault('cancel') ?? fault('move')
  const follow = (to: MoveRule) => set({ move: to === 'free' ? [] : to === 'same' ? value.cancel : value.cancel.map((step) => ({ ...step, fee: { percent: 10 } })) })
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('settings.policy.cancel')}</legend>
        <StepsField steps={value.cancel} currency={currency} onChange={(cancel) => set(withCancel(value, cancel))} />
        {wrong && <p className="err mt-1"><Icon name="circle-alert" size="s" />{wrong}</p>}
      </fieldset>
      <fieldset className="grid gap-3">
        <Select label={t('settings.policy.move')} value={rule} onChange={({ target }) => follow(target.value as MoveRule)}
          choices={[['same', t('settings.policy.move.same')], ['free', t('settings.policy.move.free')], ['own', t('settings.policy.move.own')]]} />
        {rule === 'own' && <StepsField steps={value.move} currency={currency} onChange={(move) => set({ move })} />}
        <Select label={t('settings.policy.moves')} value={value.mostMoves ?? ''} onChange={({ target }) => set({ mostMoves: target.value === '' ? undefined : Number(target.value) } as Partial<PolicyTerms>)}
          choices={[['', t('settings.policy.moves.any')], ...MOVES.map((count) => [count, t('settings.policy.moves.count', { count })] as const)]} />
      </fieldset>
      <fieldset className="grid gap-3">
        <Select label={t('settings.policy.miss')} value={missRule} onChange={({ target }) => set({ noShow: target.value === 'own' ? { percent: 100 } : undefined } as Partial<PolicyTerms>)}
          choices={[['same', t('settings.policy.miss.same')], ['own', t('settings.policy.miss.own')]]} />
        {value.noShow && <FeeField label={t('settings.policy.costs')} fee={value.noShow} currency={currency} onChange={(noShow) => set({ noShow })} />}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-medium">{t('settings.policy.kind')}</legend>
        <Switch label={t('settings.policy.first')} checked={value.firstFree} onChange={({ target }) => set({ firstFree: target.checked })} />
        <Switch label={t('settings.policy.emergency')} checked={value.emergencies} onChange={({ target }) => set({ emergencies: target.checked })} />
        <Select label={t('settings.policy.rest')} value={value.creditDays ?? ''} onChange={({ target }) => set({ creditDays: target.value === '' ? undefined : Number(target.value) } as Partial<PolicyTerms>)}
          choices={[['', t('settings.policy.rest.back')], ...CREDIT.map((days) => [days, t('settings.policy.rest.credit', { days })] as const)]} />
      </fieldset>
      <Deposit value={value} set={set} currency={currency} />
    </>
  )
}

function Deposit({ value, set, currency }: Pick<Props, 'value' | 'set' | 'currency'>) {
  const { t } = useSpeech()
  const { deposit } = value
  return (
    <fieldset className="grid gap-3">
      <Switch label={t('settings.policy.deposit')} checked={Boolean(deposit)} onChange={({ target }) => set({ deposit: target.checked ? { afterNoShows: 2, fee: { percent: 30 } } : undefined } as Partial<PolicyTerms>)} />
      {deposit && (
        <div className="pair">
          <Select label={t('settings.policy.deposit.after')} value={deposit.afterNoShows} onChange={({ target }) => set({ deposit: { ...deposit, afterNoShows: Number(target.value) } })}
            choices={[1, 2, 3, 4, 5].map((count) => [count, t('settings.policy.deposit.count', { count })] as const)} />
          <FeeField label={t('settings.policy.deposit.fee')} fee={deposit.fee} currency={currency} onChange={(fee) => set({ deposit: { ...deposit, fee } })} />
        </div>
      )}
    </fieldset>
  )
}
