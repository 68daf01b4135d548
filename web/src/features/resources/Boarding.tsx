import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, body } from '../../shared/api/client'
import type { components } from '../../shared/api/schema'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { majorOf, minorOf, textIn } from '../settings/service-model'
import { CheckRow } from '../settings/parts'
import { inUse, poolsQuery } from './api'

type Terms = components['schemas']['BoardingTerms']
type Known = components['schemas']['Boarding']

const UNITS = ['night', 'day', 'half_day'] as const
const CHARGES = ['fixed', 'half', 'whole'] as const

interface Props {
  service: string
  name: string
  currency: string
}

/** Whether animals stay for a service, and under which terms; kept by a button of its own. Nothing where no pool houses any. */
export function Boarding({ service, name, currency }: Props) {
  const { business } = useWorkplace()
  const pools = (useQuery(poolsQuery(business.id)).data?.items ?? []).filter((pool) => inUse(pool).some(({ lodging }) => lodging))
  const known = useQuery({
    queryKey: ['business', business.id, 'boardings'],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/boardings', { params: { path: { business: business.id } } }))).items,
  }).data
  if (!known || pools.length === 0) return null
  const its = known.find((one) => one.service === service)
  return <Form key={its?.version ?? 0} service={service} name={name} currency={currency} pools={pools} known={its} />
}

function Form({ service, name, currency, pools, known }: Props & { pools: readonly components['schemas']['Pool'][]; known: Known | undefined }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const [on, setOn] = useState(known !== undefined)
  const [terms, setTerms] = useState<Terms>(() => known ? termsOf(known) : {
    unit: 'night', pool: pools[0]!.id, price: { minor: 0, currency }, checkIn: { from: '14:00', until: '18:00' }, checkOut: { from: '09:00', until: '12:00' }, least: 1, most: 30, species: [], published: true,
  })
  const set = (more: Partial<Terms>) => setTerms((was) => ({ ...was, ...more }))
  const path = { business: business.id, service }
  const save = useMutation({
    mutationFn: async () => {
      if (on) await body(api.PUT('/api/v1/businesses/{business}/services/{service}/boarding', { params: { path }, body: terms }))
      else await body(api.DELETE('/api/v1/businesses/{business}/services/{service}/boarding', { params: { path } }))
    },
    onSuccess: () => toast(t('settings.saved', { name })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['business', business.id, 'boardings'] }),
  })
  const money = (minor: number | null) => (minor === null ? undefined : { minor, currency })
  const window = (field: 'checkIn' | 'checkOut') => (
    <div className="pair">
      {(['from', 'until'] as const).map((end) => <Field key={end} type="time" required label={t(`resources.stays.${field}.${end}`)} value={terms[field][end]} onChange={({ target }) => target.value && set({ [field]: { ...terms[field], [end]: target.value } })} />)}
    </div>
  )
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{t('resources.stays')}</legend>
      <CheckRow checked={on} onChange={setOn}>{t('resources.stays.on')}</CheckRow>
      {on && (
        <>
          <div className="pair">
            <Select label={t('resources.stays.unit')} value={terms.unit} choices={UNITS.map((unit) => [unit, t(`resources.stays.unit.${unit}`)] as const)} onChange={({ target }) => set({ unit: target.value as Terms['unit'], ...(target.value === 'half_day' && { noon: terms.noon ?? '13:00' }) })} />
            <Select label={t('resources.stays.pool')} value={terms.pool} choices={pools.map((pool) => [pool.id, textIn(pool.name, format.language)] as const)} onChange={({ target }) => set({ pool: target.value })} />
          </div>
          <div className="pair">
            <Field label={t('resources.stays.price', { currency })} inputMode="decimal" defaultValue={majorOf(terms.price.minor, currency)} onChange={({ target }) => set({ price: money(minorOf(target.value, currency)) ?? { minor: 0, currency } })} />
            <Field label={t('resources.stays.further', { currency })} inputMode="decimal" defaultValue={terms.further ? majorOf(terms.further.minor, currency) : ''} onChange={({ target }) => setTerms((was) => withFurther(was, money(minorOf(target.value, currency))))} />
          </div>
          {window('checkIn')}
          {terms.unit === 'half_day' && <Field type="time" required label={t('resources.stays.noon')} value={terms.noon ?? ''} onChange={({ target }) => target.value && set({ noon: target.value })} />}
          {window('checkOut')}
          <div className="pair">
            {(['least', 'most'] as const).map((end) => <Field key={end} type="number" inputMode="numeric" min={1} max={366} label={t(`resources.stays.${end}`)} value={terms[end]} onChange={({ target }) => set({ [end]: Math.min(366, Math.max(1, target.valueAsNumber || 1)) })} />)}
          </div>
          <div className="pair">
            <Select label={t('resources.stays.late')} value={terms.late?.charge ?? ''} choices={[['', t('resources.stays.late.none')], ...CHARGES.map((charge) => [charge, t(`resources.stays.late.${charge}`)] as const)]}
              onChange={({ target }) => setTerms(({ late, ...was }) => (target.value === '' ? was : { ...was, late: { graceMinutes: late?.graceMinutes ?? 60, charge: target.value as (typeof CHARGES)[number], ...(target.value === 'fixed' && { amount: late?.amount ?? { minor: minorOf('10', currency) ?? 1000, currency } }) } }))} />
            {terms.late && <Field type="number" inputMode="numeric" min={0} max={1440} label={t('resources.stays.grace')} value={terms.late.graceMinutes} onChange={({ target }) => terms.late && set({ late: { ...terms.late, graceMinutes: Math.min(1440, Math.max(0, target.valueAsNumber || 0)) } })} />}
          </div>
          {terms.late?.charge === 'fixed' && <Field label={t('resources.stays.late.sum', { currency })} inputMode="decimal" defaultValue={terms.late.amount ? majorOf(terms.late.amount.minor, currency) : ''} onChange={({ target }) => { const sum = money(minorOf(target.value, currency)); if (sum && terms.late) set({ late: { ...terms.late, amount: sum } }) }} />}
          <CheckRow checked={terms.published} onChange={(published) => set({ published })}>{t('resources.stays.published')}</CheckRow>
        </>
      )}
      {save.error && <ProblemStrip error={save.error} title={t('settings.notSaved')} />}
      {(on || known) && <div><Button busy={save.isPending} onClick={() => save.mutate()}>{t('resources.stays.save')}</Button></div>}
    </fieldset>
  )
}

/** Without a sum for them none may share. */
function withFurther(terms: Terms, sum: Terms['further'] | undefined): Terms {
  const next = { ...terms }
  delete next.further
  return sum ? { ...next, further: sum } : next
}

/** What is sent back: without its version, and without what is not there. */
function termsOf({ unit, pool, price, further, checkIn, checkOut, noon, least, most, late, species, published }: Known): Terms {
  return {
    unit, pool, price, checkIn, checkOut, least, most, species, published, ...(further && { further }), ...(noon && { noon }),
    ...(late && { late: { graceMinutes: late.graceMinutes, charge: late.charge, ...(late.amount && { amount: late.amount }) } }),
  }
}
