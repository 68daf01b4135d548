import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery, locationsQuery } from '../business'
import { put } from '../settings/api'
import { LocalFields } from '../settings/parts'
import { textIn } from '../settings/service-model'
import { KINDS, type Pool, type PoolDetails, type Thing, addPool, changePool, inUse, poolsQuery } from './api'

interface Props {
  /** None: a new one. */
  pool: Pool | undefined
  onClose: () => void
  onAdded: (id: string) => void
}

/** Equal things: what one of them is called, and each of them by its name. */
export function PoolPanel({ pool, onClose, onAdded }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const languages = useQuery(businessQuery(business.id)).data?.languages ?? ['en']
  const places = (useQuery(locationsQuery(business.id)).data?.items ?? []).filter((each) => each.active !== false)
  const here = places[0]?.id ?? ''
  const draft = useDraft<PoolDetails>({
    key: `${business.id}.pool.${pool?.id ?? 'new'}`,
    saved: pool ? { name: pool.name, kind: pool.kind, resources: inUse(pool) } : { name: {}, kind: 'room', resources: [] },
    check: ({ name, resources }) => ({
      ...(!Object.values(name).some((text) => text.trim()) && { name: 'settings.fault.name' }),
      ...(resources.some((each) => !each.name.trim()) && { resources: 'resources.fault.name' }),
    }),
    async save(value, changes) {
      const kept = pool ? await changePool(business.id, pool.id, changes) : await addPool(business.id, value)
      put(queries, poolsQuery(business.id).queryKey, kept)
      toast(t('settings.saved', { name: textIn(kept.name, format.language) }))
      if (!pool) onAdded(kept.id)
    },
  })
  const { value, set } = draft
  const title = pool ? textIn(pool.name, format.language) : t('resources.new')
  const change = (at: number, to: Partial<Thing>) => set({ resources: value.resources.map((each, i) => (i === at ? { ...each, ...to } : each)) })
  const more = () => set({ resources: [...value.resources, { name: `${textIn(value.name, format.language) || t(`resources.kind.${value.kind}`)} ${value.resources.length + 1}`, location: here, hours: [] }] })

  return (
    <Panel label={title} onClose={onClose}>
      <PanelTitle title={title} onClose={onClose} />
      <form className="body" id="pool" onSubmit={(event) => { event.preventDefault(); draft.save() }}>
        {draft.failure !== null && draft.failure !== undefined && <ProblemStrip error={draft.failure} title={t('settings.notSaved')} />}
        <LocalFields label={t('resources.name')} help={t('resources.name.help')} value={value.name} languages={languages} error={draft.fault('name')} onChange={(name) => set({ name })} onBlur={() => draft.touch('name')} />
        <Select label={t('resources.kind')} value={value.kind} choices={KINDS.map((kind) => [kind, t(`resources.kind.${kind}`)] as const)} onChange={({ target }) => set({ kind: target.value as PoolDetails['kind'] })} />
        <fieldset className="grid gap-3">
          <legend className="mb-1.5 font-medium">{t('resources.each')}</legend>
          {value.resources.map((thing, at) => (
            <div key={thing.id ?? `new-${at}`} className="row items-end gap-2">
              <div className="pair min-w-0 flex-1">
                <Field label={t('resources.each.name', { number: at + 1 })} value={thing.name} maxLength={80} error={!thing.name.trim() ? draft.fault('resources') : undefined} onChange={({ target }) => change(at, { name: target.value })} />
                {places.length > 1 && <Select label={t('settings.service.where')} value={thing.location} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => change(at, { location: target.value })} />}
                {HOUSING.includes(value.kind) && <LodgingFields thing={thing} onThing={(to) => change(at, to)} />}
              </div>
              <IconButton icon="trash-2" label={t('resources.remove', { name: thing.name })} onClick={() => set({ resources: value.resources.filter((_, i) => i !== at) })} />
            </div>
          ))}
          <div><Button icon="plus" onClick={more}>{t('resources.each.add')}</Button></div>
          <p className="small text-muted">{t('resources.each.help')}</p>
        </fieldset>
      </form>
      <footer>
        <Button look="primary" className="flex-1" type="submit" form="pool" busy={draft.busy} disabled={!draft.dirty}>{t(pool ? 'settings.save' : 'resources.add')}</Button>
        {draft.dirty && <Button onClick={draft.discard}>{t('settings.discard')}</Button>}
      </footer>
    </Panel>
  )
}

/** What can house animals over night. */
const HOUSING: readonly PoolDetails['kind'][] = ['room', 'cage']
const SIZES = ['small', 'medium', 'large', 'giant'] as const

/** How large an animal it has room for, and how many of one household; nothing where none stay. */
function LodgingFields({ thing: { lodging, name }, onThing }: { thing: Thing; onThing: (to: Partial<Thing>) => void }) {
  const { t } = useSpeech()
  const size = lodging?.size ?? ''
  return (
    <>
      <Select label={t('resources.lodging')} aria-label={`${t('resources.lodging')}: ${name}`} value={size} choices={[['', t('resources.lodging.none')], ...SIZES.map((each) => [each, t(`resources.lodging.${each}`)] as const)]}
        onChange={({ target }) => onThing({ lodging: target.value === '' ? (null as never) : { size: target.value as (typeof SIZES)[number], capacity: lodging?.capacity ?? 1 } })} />
      {lodging && <Field label={t('resources.capacity')} aria-label={`${t('resources.capacity')}: ${name}`} type="number" inputMode="numeric" min={1} max={20} value={lodging.capacity} onChange={({ target }) => onThing({ lodging: { size: lodging.size, capacity: Math.min(20, Math.max(1, target.valueAsNumber || 1)) } })} />}
    </>
  )
}
