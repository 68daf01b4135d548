import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, lazy, useState } from 'react'
import { useDraft } from '../../shared/draft'
import { useSpeech, withTexts } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { Switch } from '../../shared/ui/Switch'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery, locationsQuery } from '../business'
import { ApprovalField } from './ApprovalField'
import { type Provider, type Service, type ServiceTerms, addService, changeService, put, servicesQuery } from './api'
import { GivingGroup } from './GivingGroup'
import { CheckRow, LocalFields } from './parts'
import { Offerers } from './Offerers'
import { BUFFERS, HORIZONS, INTERVALS, NOTICES, useSpans } from './spans'
import { checkTerms, freshTerms, majorOf, minorOf, termsOf, textIn } from './service-model'

const Boarding = lazy(async () => ({ default: (await withTexts('resources', import('../resources/Boarding'))).Boarding }))
const PriorityDays = lazy(() => withTexts('premium', import('./PriorityDays')))
const Composition = lazy(async () => ({ default: (await withTexts('resources', import('../resources/Composition'))).Composition }))

interface Props {
  /** None: a new one. */
  service: Service | undefined
  providers: readonly Provider[]
  onClose: () => void
  onAdded: (id: string) => void
  onRemove: (service: Service) => void
}

/** All about one service, in one column. */
export function ServicePanel({ service, providers, onClose, onAdded, onRemove }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const about = useQuery(businessQuery(business.id)).data
  const active = providers.filter((each) => each.active !== false)
  const [fresh] = useState(() => freshTerms(about?.trade ?? '', active.map(({ id }) => id)))
  const draft = useDraft<ServiceTerms>({
    key: `${business.id}.service.${service?.id ?? 'new'}`,
    saved: service ? termsOf(service) : fresh,
    check: checkTerms,
    async save(value, changes) {
      const kept = service ? await changeService(business.id, service.id, changes) : await addService(business.id, value)
      put(queries, servicesQuery(business.id).queryKey, kept)
      toast(t('settings.saved', { name: textIn(kept.name, format.language) }))
      if (!service) onAdded(kept.id)
    },
  })
  const { value, set } = draft
  const languages = about?.languages ?? ['en']
  const title = service ? textIn(service.name, format.language) : t('settings.service.new')

  return (
    <Panel label={title} onClose={onClose}>
      <PanelTitle title={title} onClose={onClose} />
      <form className="body" onSubmit={(event) => { event.preventDefault(); draft.save() }} id="service">
        {draft.failure !== null && draft.failure !== undefined && <ProblemStrip error={draft.failure} title={t('settings.notSaved')} />}
        <LocalFields label={t('settings.service.name')} value={value.name} languages={languages} error={draft.fault('name')} onChange={(name) => set({ name })} onBlur={() => draft.touch('name')} />
        <Terms draft={draft} currency={about?.currency ?? 'KZT'} />
        <Offerers draft={draft} people={active} currency={about?.currency ?? 'KZT'} />
        {service && <GivingGroup service={service.id} people={value.providers.flatMap((id) => active.find((each) => each.id === id) ?? [])} />}
        {service && <Suspense><PriorityDays service={service.id} /></Suspense>}
        {service && <ApprovalField service={service} />}
        <Suspense><Composition draft={draft} currency={about?.currency ?? 'KZT'} languages={languages} /></Suspense>
        {service && <Suspense><Boarding service={service.id} name={textIn(service.name, format.language)} currency={about?.currency ?? 'KZT'} /></Suspense>}
        <Places value={value.locations} onChange={(locations) => set({ locations })} />
        <LocalFields long label={t('settings.service.about')} value={value.description} languages={languages} error={draft.fault('description')} onChange={(description) => set({ description })} />
        <Switch label={t('settings.service.needsPet')} checked={value.needsPet} onChange={({ target }) => set({ needsPet: target.checked })} />
        <Switch label={t('settings.service.published')} checked={value.published} onChange={({ target }) => set({ published: target.checked })} />
        {service && <div><Button look="quiet" icon="trash-2" onClick={() => onRemove(service)}>{t('settings.service.remove')}</Button></div>}
      </form>
      <footer>
        <Button look="primary" className="flex-1" type="submit" form="service" busy={draft.busy} disabled={!draft.dirty && service !== undefined}>{t(service ? 'settings.save' : 'settings.service.add')}</Button>
        {draft.dirty && <Button onClick={draft.discard}>{t('settings.discard')}</Button>}
      </footer>
    </Panel>
  )
}

function Terms({ draft, currency }: { draft: ReturnType<typeof useDraft<ServiceTerms>>; currency: string }) {
  const { t } = useSpeech()
  const spans = useSpans()
  const { value, set } = draft
  const [price, setPrice] = useState(() => (value.price ? majorOf(value.price.minor, currency) : ''))
  const minutes = (text: string) => Number(text.replace(/\D/g, '') || 0)
  return (
    <>
      <div className="pair">
        <Field label={t('settings.service.duration')} inputMode="numeric" value={value.durationMinutes || ''} error={draft.fault('durationMinutes')} onBlur={() => draft.touch('durationMinutes')}
          onChange={({ target }) => set({ durationMinutes: minutes(target.value) })} />
        <Field label={t('settings.service.price', { currency })} inputMode="decimal" placeholder={t('settings.service.price.none')} value={price} error={draft.fault('price')} onBlur={() => draft.touch('price')}
          onChange={({ target }) => {
            setPrice(target.value)
            const minor = minorOf(target.value, currency)
            set({ price: minor === null ? undefined : { minor, currency } } as Partial<ServiceTerms>)
          }} />
      </div>
      <CheckRow checked={value.priceFrom} onChange={(priceFrom) => set({ priceFrom })}>{t('settings.service.priceFrom')}</CheckRow>
      <Select label={t('settings.service.mode')} value={value.mode} onChange={({ target }) => set({ mode: target.value as ServiceTerms['mode'] })}
        choices={[['in_person', t('settings.mode.in_person')], ['home', t('flag.home')], ['video', t('flag.video')]]} />
      <div className="pair">
        <Select label={t('settings.service.before')} value={value.bufferBeforeMinutes} choices={spans(BUFFERS, value.bufferBeforeMinutes)} onChange={({ target }) => set({ bufferBeforeMinutes: Number(target.value) })} />
        <Select label={t('settings.service.after')} value={value.bufferAfterMinutes} choices={spans(BUFFERS, value.bufferAfterMinutes)} onChange={({ target }) => set({ bufferAfterMinutes: Number(target.value) })} />
      </div>
      <div className="pair">
        <Select label={t('settings.service.notice')} value={value.minNoticeMinutes} choices={spans(NOTICES, value.minNoticeMinutes)} onChange={({ target }) => set({ minNoticeMinutes: Number(target.value) })} />
        <Select label={t('settings.service.horizon')} value={value.horizonDays * 1440} choices={spans(HORIZONS, value.horizonDays * 1440)} onChange={({ target }) => set({ horizonDays: Number(target.value) / 1440 })} />
      </div>
      <div className="pair">
        <Select label={t('settings.service.interval')} value={value.intervalMinutes ?? ''}
          choices={[['', t('settings.service.interval.length')], ...spans(INTERVALS, value.intervalMinutes ?? 15)]} onChange={({ target }) => set({ intervalMinutes: target.value === '' ? undefined : Number(target.value) } as Partial<ServiceTerms>)} />
        <Field label={t('settings.service.most')} inputMode="numeric" placeholder={t('settings.service.most.none')} value={value.maxBookingsPerDay ?? ''} error={draft.fault('maxBookingsPerDay')} onBlur={() => draft.touch('maxBookingsPerDay')}
          onChange={({ target }) => set({ maxBookingsPerDay: minutes(target.value) || undefined } as Partial<ServiceTerms>)} />
      </div>
    </>
  )
}

/** Where it is offered; only asked of a business with several places. None chosen means all of them. */
function Places({ value, onChange }: { value: readonly string[]; onChange: (places: string[]) => void }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const places = (useQuery(locationsQuery(business.id)).data?.items ?? []).filter((each) => each.active !== false)
  if (places.length < 2) return null
  const here = value.length === 0 ? places.map(({ id }) => id) : value
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('settings.service.where')}</legend>
      {places.map(({ id, name }) => (
        <CheckRow key={id} checked={here.includes(id)}
          onChange={(on) => {
            const next = on ? [...here, id] : here.filter((each) => each !== id)
            if (next.length > 0) onChange(next.length === places.length ? [] : next)
          }}>
          <span className="trunc">{name}</span>
        </CheckRow>
      ))}
    </fieldset>
  )
}
