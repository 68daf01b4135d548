import { useState } from 'react'
import type { Draft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import type { Provider, ServiceTerms } from './api'
import { CheckRow } from './parts'
import { type OwnTerms, majorOf, minorOf, withOwn } from './service-model'

interface Props {
  draft: Draft<ServiceTerms>
  people: readonly Provider[]
  currency: string
}

/** Who offers a service; beside each who does, the length and the price with them where those differ. */
export function Offerers({ draft, people, currency }: Props) {
  const { t } = useSpeech()
  const { value, set } = draft
  const fault = draft.fault('ownTerms')
  return (
    <fieldset className="offerers">
      <legend className="mb-1.5 font-medium">{t('settings.service.who')}</legend>
      {value.providers.length > 0 && (
        <p className="own-terms small text-muted" aria-hidden="true"><span>{t('settings.service.own.minutes')}</span><span>{t('settings.service.price', { currency })}</span></p>
      )}
      {people.map((person) => {
        const offers = value.providers.includes(person.id)
        return (
          <div key={person.id} className="flex items-center gap-2">
            <CheckRow checked={offers}
              onChange={(on) => set({
                providers: on ? [...value.providers, person.id] : value.providers.filter((each) => each !== person.id),
                ownTerms: value.ownTerms.filter(({ provider }) => on || provider !== person.id),
              })}>
              <Avatar initials={person.initials} hue={person.hue} size="1.75rem" />
              <span className="trunc">{person.name}</span>
            </CheckRow>
            {offers && <Own person={person} value={value} currency={currency} onChange={(own) => { draft.touch('ownTerms'); set({ ownTerms: withOwn(value.ownTerms, own) }) }} />}
          </div>
        )
      })}
      {fault && <p className="small mt-1 font-medium text-danger" role="alert">{fault}</p>}
      {value.providers.length === 0 && <p className="small mt-1 text-warning">{t('settings.service.nobody')}</p>}
    </fieldset>
  )
}

interface OwnProps {
  person: Provider
  value: ServiceTerms
  currency: string
  onChange: (own: OwnTerms) => void
}

/** Empty means as for everybody, which the empty box shows. */
function Own({ person, value, currency, onChange }: OwnProps) {
  const { t } = useSpeech()
  const own = value.ownTerms.find(({ provider }) => provider === person.id)
  const [price, setPrice] = useState(() => (own?.price ? majorOf(own.price.minor, currency) : ''))
  const bad = own?.price && !(own.price.minor >= 0)
  return (
    <span className="own-terms">
      <input className="input" inputMode="numeric" aria-label={t('settings.service.own.length', { name: person.name })} placeholder={String(value.durationMinutes || '')} value={own?.durationMinutes ?? ''} maxLength={4}
        onChange={({ target }) => onChange({ ...own, provider: person.id, durationMinutes: Number(target.value.replace(/\D/g, '')) || undefined })} />
      <input className="input" inputMode="decimal" aria-label={t('settings.service.own.price', { name: person.name })} aria-invalid={bad ? true : undefined} placeholder={value.price ? majorOf(value.price.minor, currency) : '–'} value={price}
        onChange={({ target }) => {
          setPrice(target.value)
          const minor = minorOf(target.value, currency)
          onChange({ ...own, provider: person.id, price: minor === null ? undefined : { minor, currency } })
        }} />
    </span>
  )
}
