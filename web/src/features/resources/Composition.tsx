import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Draft } from '../../shared/draft'
import type { components } from '../../shared/api/schema'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import type { ServiceTerms } from '../settings/api'
import { CheckRow, LocalFields } from '../settings/parts'
import { majorOf, minorOf, textIn } from '../settings/service-model'
import { Together } from './Together'
import { poolsQuery } from './api'

type Schemas = components['schemas']
type Made = ServiceTerms['composition']
type Variant = Made['variants'][number]
type AddOn = Made['addOns'][number]
type Segment = Made['segments'][number]

const SIZES = ['toy', 'small', 'medium', 'large', 'giant'] as const
const COATS = ['short', 'medium', 'long', 'wire', 'curly', 'double', 'hairless'] as const
const STRETCHES = ['active', 'unattended', 'turnover'] as const

interface Props {
  draft: Draft<ServiceTerms>
  currency: string
  languages: readonly string[]
}

/** Of what a service is made: variants, add-ons, what it needs, and whether somebody is there throughout. */
export function Composition({ draft, currency, languages }: Props) {
  const { t } = useSpeech()
  const { value, set } = draft
  const made = value.composition
  const put = (change: Partial<Made>) => set({ composition: { ...made, ...change } })
  const fault = draft.fault('composition')
  return (
    <>
      <Part title={t('resources.variants')} intro={t('resources.variants.help')} count={made.variants.length} add={t('resources.variant.add')}
        onAdd={() => put({ variants: [...made.variants, { name: {}, species: [], sizes: [], coats: [], providers: [], durationMinutes: value.durationMinutes, ...(value.price && { price: value.price }) }] })}>
        {made.variants.map((variant, at) => (
          <VariantForm key={variant.id ?? at} variant={variant} currency={currency} languages={languages} pet={value.needsPet}
            onChange={(change) => put({ variants: replaced(made.variants, at, change) })} onRemove={() => put({ variants: without(made.variants, at) })} />
        ))}
      </Part>
      <Part title={t('resources.addOns')} intro={t('resources.addOns.help')} count={made.addOns.length} add={t('resources.addOn.add')}
        onAdd={() => put({ addOns: [...made.addOns, { name: {}, minutes: 0 }] })}>
        {made.addOns.map((addOn, at) => (
          <Card key={addOn.id ?? at} name={addOn.name} onRemove={() => put({ addOns: without(made.addOns, at) })}>
            <LocalFields label={t('settings.service.name')} value={addOn.name} languages={languages} onChange={(name) => put({ addOns: replaced(made.addOns, at, { name }) })} />
            <div className="pair">
              <Minutes label={t('resources.addOn.minutes')} value={addOn.minutes} onChange={(minutes) => put({ addOns: replaced(made.addOns, at, { minutes: minutes ?? 0 }) })} />
              <Price currency={currency} price={addOn.price} onChange={(price) => put({ addOns: replaced(made.addOns, at, { price } as Partial<AddOn>) })} />
            </div>
          </Card>
        ))}
      </Part>
      <Needs made={made} onChange={(needs) => put({ needs })} />
      <Together together={made.together ?? 1} onChange={(together) => put({ together })} />
      <Segments made={made} minutes={value.durationMinutes} onChange={(segments) => put({ segments })} />
      {fault && <p className="err">{fault}</p>}
    </>
  )
}

function Part({ title, intro, count, add, onAdd, children }: { title: string; intro: string; count: number; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{title}</legend>
      {count === 0 && <p className="small text-muted">{intro}</p>}
      {children}
      <div><Button icon="plus" onClick={onAdd}>{add}</Button></div>
    </fieldset>
  )
}

function Card({ name, onRemove, children }: { name: Readonly<Record<string, string>>; onRemove: () => void; children: ReactNode }) {
  const { t, format } = useSpeech()
  return (
    <div className="inline-form">
      {children}
      <div className="flex justify-end"><Button look="quiet" icon="trash-2" onClick={onRemove}>{t('resources.remove', { name: textIn(name, format.language) })}</Button></div>
    </div>
  )
}

interface VariantProps {
  variant: Variant
  currency: string
  languages: readonly string[]
  pet: boolean
  onChange: (change: Partial<Variant>) => void
  onRemove: () => void
}

function VariantForm({ variant, currency, languages, pet, onChange, onRemove }: VariantProps) {
  const { t } = useSpeech()
  return (
    <Card name={variant.name} onRemove={onRemove}>
      <LocalFields label={t('settings.service.name')} value={variant.name} languages={languages} onChange={(name) => onChange({ name })} />
      <div className="pair">
        <Minutes label={t('settings.service.duration')} value={variant.durationMinutes ?? null} onChange={(durationMinutes) => onChange({ durationMinutes } as Partial<Variant>)} />
        <Price currency={currency} price={variant.price} onChange={(price) => onChange({ price } as Partial<Variant>)} />
      </div>
      {pet && (
        <>
          <Choices legend={t('resources.variant.sizes')} all={SIZES} chosen={variant.sizes} name={(each) => t(`resources.size.${each}`)} onChange={(sizes) => onChange({ sizes })} />
          <Choices legend={t('resources.variant.coats')} all={COATS} chosen={variant.coats} name={(each) => t(`resources.coat.${each}`)} onChange={(coats) => onChange({ coats })} />
        </>
      )}
    </Card>
  )
}

function Choices<T extends string>({ legend, all, chosen, name, onChange }: { legend: string; all: readonly T[]; chosen: readonly T[]; name: (each: T) => string; onChange: (chosen: T[]) => void }) {
  return (
    <fieldset>
      <legend className="small mb-1.5 text-muted">{legend}</legend>
      <div className="people">
        {all.map((each) => (
          <button key={each} type="button" className="px-3.5!" aria-pressed={chosen.includes(each)} onClick={() => onChange(all.filter((one) => (one === each ? !chosen.includes(one) : chosen.includes(one))))}>{name(each)}</button>
        ))}
      </div>
    </fieldset>
  )
}

function Needs({ made, onChange }: { made: Made; onChange: (needs: Made['needs']) => void }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const pools = useQuery(poolsQuery(business.id)).data?.items ?? []
  if (pools.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('resources.needs')}</legend>
      {pools.map((pool) => (
        <CheckRow key={pool.id} checked={made.needs.some((each) => each.pool === pool.id)}
          onChange={(on) => onChange(on ? [...made.needs, { pool: pool.id, count: 1 }] : made.needs.filter((each) => each.pool !== pool.id))}>
          <span className="trunc">{textIn(pool.name, format.language)}</span>
        </CheckRow>
      ))}
    </fieldset>
  )
}

/** Where somebody else may be served meanwhile, and how long the room is kept afterwards. */
function Segments({ made, minutes, onChange }: { made: Made; minutes: number; onChange: (segments: Segment[]) => void }) {
  const { t } = useSpeech()
  const begin = () => onChange([{ kind: 'active', minutes }, { kind: 'turnover', minutes: 10 }])
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{t('resources.segments')}</legend>
      <p className="small text-muted">{t('resources.segments.help')}</p>
      {made.segments.map((segment, at) => (
        <div key={at} className="row items-end gap-2">
          <div className="pair min-w-0 flex-1">
            <Select label={t('resources.segment', { number: at + 1 })} value={segment.kind} choices={STRETCHES.map((kind) => [kind, t(`resources.segment.${kind}`)] as const)} onChange={({ target }) => onChange(replaced(made.segments, at, { kind: target.value as Segment['kind'] }))} />
            <Minutes label={t('settings.service.duration')} value={segment.minutes} onChange={(to) => onChange(replaced(made.segments, at, { minutes: to ?? 0 }))} />
          </div>
          <IconButton icon="trash-2" label={t('resources.segment.remove', { number: at + 1 })} onClick={() => onChange(without(made.segments, at))} />
        </div>
      ))}
      <div><Button icon="plus" onClick={() => (made.segments.length === 0 ? begin() : onChange([...made.segments, { kind: 'active', minutes: 10 }]))}>{t('resources.segment.add')}</Button></div>
    </fieldset>
  )
}

function Minutes({ label, value, onChange }: { label: string; value: number | null; onChange: (minutes: number | null) => void }) {
  return (
    <Field label={label} inputMode="numeric" value={value ?? ''} onChange={({ target }) => {
      const digits = target.value.replace(/\D/g, '')
      onChange(digits === '' ? null : Number(digits))
    }} />
  )
}

function Price({ currency, price, onChange }: { currency: string; price: Schemas['Money'] | undefined; onChange: (price: Schemas['Money'] | undefined) => void }) {
  const { t } = useSpeech()
  const [text, setText] = useState(() => (price ? majorOf(price.minor, currency) : ''))
  return (
    <Field label={t('settings.service.price', { currency })} inputMode="decimal" value={text} onChange={({ target }) => {
      setText(target.value)
      const minor = minorOf(target.value, currency)
      onChange(minor === null ? undefined : { minor, currency })
    }} />
  )
}

const replaced = <T,>(list: readonly T[], at: number, change: Partial<T>): T[] => list.map((each, i) => (i === at ? { ...each, ...change } : each))
const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
