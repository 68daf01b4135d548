import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery } from '../business'
import { PolicyPreview } from './PolicyPreview'
import { PolicyRules } from './PolicyRules'
import { PolicyScope } from './PolicyScope'
import { put } from './api'
import { addPolicy, changePolicy, policiesQuery, retirePolicy } from './policies-api'
import { type Policy, type PolicyTerms, checkPolicy, termsOf, usualTerms } from './policy-model'

interface Props {
  /** None: a new one. */
  policy: Policy | undefined
  onClose: () => void
  onAdded: (id: string) => void
}

/** One policy: what it costs, for whom it is, and at once how it reads and what it does. */
export function PolicyPanel({ policy, onClose, onAdded }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const { queryKey } = policiesQuery(business.id)
  const currency = useQuery(businessQuery(business.id)).data?.currency ?? 'KZT'
  const [fresh] = useState(() => usualTerms(t('settings.policy.usual')))
  const draft = useDraft<PolicyTerms>({
    key: `${business.id}.policy.${policy?.id ?? 'new'}`,
    saved: policy ? termsOf(policy) : fresh,
    check: checkPolicy,
    async save(value) {
      const kept = policy ? await changePolicy(business.id, policy, value) : await addPolicy(business.id, value)
      put(queries, queryKey, kept)
      toast(t('settings.policy.saved', { name: kept.name }))
      if (!policy) onAdded(kept.id)
    },
  })
  const retire = useMutation({
    mutationFn: (id: string) => retirePolicy(business.id, id),
    onSuccess: () => {
      toast(t('settings.policy.retired', { name: policy?.name ?? '' }))
      void queries.invalidateQueries({ queryKey })
      onClose()
    },
  })
  const { value, set } = draft
  const failure = draft.failure ?? retire.error
  const title = policy?.name ?? t('settings.policy.new')

  return (
    <Panel label={title} onClose={onClose}>
      <PanelTitle title={title} onClose={onClose} />
      <form className="body" id="policy" onSubmit={(event) => { event.preventDefault(); draft.save() }}>
        {failure !== null && <ProblemStrip error={failure} title={t('settings.notSaved')} />}
        <PolicyPreview terms={value} />
        <PolicyRules value={value} set={set} fault={draft.fault} currency={currency} />
        <PolicyScope value={value} set={set} />
        <Field label={t('settings.policy.name')} help={t('settings.policy.name.help')} value={value.name} maxLength={80} error={draft.fault('name')} onBlur={() => draft.touch('name')} onChange={({ target }) => set({ name: target.value })} />
        <p className="small text-muted">{t('settings.policy.later-only')}</p>
      </form>
      <footer>
        <Button look="primary" className="flex-1" type="submit" form="policy" busy={draft.busy} disabled={!draft.dirty && policy !== undefined}>{t(policy ? 'settings.save' : 'settings.policy.add')}</Button>
        {draft.dirty ? <Button onClick={draft.discard}>{t('settings.discard')}</Button>
          : policy && <Button busy={retire.isPending} onClick={() => retire.mutate(policy.id)}>{t('settings.policy.retire')}</Button>}
      </footer>
    </Panel>
  )
}
