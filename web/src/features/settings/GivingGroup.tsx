import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { type GivingRule, type Provider, givingQuery, setGiving } from './api'

const MODES = ['emptiest', 'turns', 'first'] as const
const MOST = 5

interface Props {
  service: string
  /** Those who offer it, in its order. */
  people: readonly Provider[]
}

/** Who takes a booking when the client has no wish, in sentences. Kept at once. */
export function GivingGroup({ service, people }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = givingQuery(business.id, service)
  const { data } = useQuery(query)
  const keep = useMutation({
    mutationFn: (rule: GivingRule) => setGiving(business.id, service, rule),
    onMutate: (rule) => queries.setQueryData(query.queryKey, rule),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  })
  if (!data || people.length < 2) return null
  const weightOf = (id: string) => data.weights.find(({ provider }) => provider === id)?.weight ?? 1
  const sum = people.reduce((all, { id }) => all + weightOf(id), 0)
  const weigh = (provider: string, weight: number) => keep.mutate({ ...data, weights: [...data.weights.filter((each) => each.provider !== provider), { provider, weight }] })
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{t('settings.giving')}</legend>
      <Select label={t('settings.giving.mode')} value={data.mode} choices={MODES.map((mode) => [mode, t(`settings.giving.${mode}`)] as const)} help={t(`settings.giving.${data.mode}.help`)}
        onChange={({ target }) => keep.mutate({ ...data, mode: target.value as GivingRule['mode'] })} />
      {data.mode === 'turns' && people.map(({ id, name }) => (
        <Select key={id} label={name} value={weightOf(id)} choices={Array.from({ length: MOST + 1 }, (_, weight) => [weight, weight === 0 ? t('settings.giving.last') : t('settings.giving.share', { count: weight, all: sum - weightOf(id) + weight })] as const)}
          onChange={({ target }) => weigh(id, Number(target.value))} />
      ))}
      {keep.error && <ProblemStrip error={keep.error} title={t('settings.notSaved')} />}
    </fieldset>
  )
}
