import { useId, useState } from 'react'
import { exponentOf } from '../../shared/i18n/format'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import type { Offer } from './api'
import { changedOffer, ownOffer, priceOf, priceText, textIn, written } from './model'
import type { StepProps } from './parts'

interface Props extends StepProps {
  /** Suggested, and not among theirs. */
  more: readonly Offer[]
}

/** What can be booked, how long it takes and what it costs. */
export function ServicesStep({ draft, faults, edit, fault, more }: Props) {
  const { t, format } = useSpeech()
  const services = draft.services ?? []
  const currency = draft.place.currency ?? ''
  const set = (next: (before: readonly Offer[]) => Offer[]) => edit('services', (before) => ({ ...before, services: next(before.services ?? []) }))
  const addable = more.filter((each) => !services.some(({ origin }) => origin === each.origin))

  return (
    <>
      <ul className="setup-services card">
        {services.map((offer, index) => (
          <ServiceRow key={index} offer={offer} currency={currency}
            errors={{ name: faults[`services[${index}].name`], minutes: faults[`services[${index}].minutes`], price: faults[`services[${index}].price`] }}
            onChange={(field, next) => edit(`services[${index}].${field}`, (before) => ({ ...before, services: (before.services ?? []).map((was, at) => (at === index ? next : was)) }))}
            onFault={(field, text) => fault(`services[${index}].${field}`, text)}
            onRemove={() => set((before) => before.filter((_, at) => at !== index))} />
        ))}
      </ul>
      {faults['services'] && <p className="setup-fault"><Icon name="circle-alert" size="s" />{faults['services']}</p>}
      <div className="setup-more">
        <Button icon="plus" onClick={() => set((before) => [...before, ownOffer()])}>{t('setup.services.add')}</Button>
        {addable.map((offer) => (
          <button key={offer.origin} type="button" className="setup-add" onClick={() => set((before) => [...before, offer])}>
            <Icon name="plus" size="s" />
            {textIn(offer.name, format.language)}
          </button>
        ))}
      </div>
    </>
  )
}

type Told = 'name' | 'minutes' | 'price'

interface RowProps {
  offer: Offer
  currency: string
  errors: { name: string | undefined; minutes: string | undefined; price: string | undefined }
  /** One of its fields changed: what was wrong with the others stays wrong. */
  onChange: (field: Told, offer: Offer) => void
  onFault: (field: Told, text: string | undefined) => void
  onRemove: () => void
}

function ServiceRow({ offer, currency, errors, onChange, onFault, onRemove }: RowProps) {
  const { t, format } = useSpeech()
  const id = useId()
  const digits = exponentOf(currency)
  const name = textIn(offer.name, format.language)
  const [typed, setTyped] = useState<string>()
  const says = errors.name ?? errors.minutes ?? errors.price

  const price = (text: string) => {
    setTyped(text)
    const minor = priceOf(text, digits)
    if (minor === undefined) onFault('price', t('setup.services.price.bad'))
    else onChange('price', changedOffer(offer, { price: minor ?? undefined }))
  }
  const minutes = (text: string) => {
    const whole = /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined
    onChange('minutes', changedOffer(offer, { minutes: whole }))
  }

  return (
    <li aria-label={name || t('setup.services.new')}>
      <label className={errors.name ? 'what bad' : 'what'}>
        <span className="sr">{t('setup.services.name')}</span>
        <input value={name} placeholder={t('setup.services.name')} aria-invalid={errors.name ? true : undefined} aria-describedby={says ? id : undefined} autoComplete="off"
          onChange={({ target }) => onChange('name', changedOffer(offer, { name: written(format.language, target.value) }))}
          onBlur={() => onFault('name', name.trim() ? undefined : t('setup.needed'))} />
      </label>
      <label className={errors.minutes ? 'unit bad' : 'unit'}>
        <span className="sr">{t('setup.services.minutes')}</span>
        <input inputMode="numeric" value={offer.minutes ?? ''} aria-invalid={errors.minutes ? true : undefined} aria-describedby={says ? id : undefined}
          onChange={({ target }) => minutes(target.value)} onBlur={() => onFault('minutes', offer.minutes ? undefined : t('setup.services.minutes.bad'))} />
        <span className="muted" aria-hidden="true">{t('setup.services.min')}</span>
      </label>
      <label className={errors.price ? 'unit price bad' : 'unit price'}>
        <span className="sr">{t('setup.services.price', { currency })}</span>
        <input inputMode="decimal" value={typed ?? priceText(offer.price, digits)} placeholder={t('setup.services.asked')} aria-invalid={errors.price ? true : undefined} aria-describedby={says ? id : undefined}
          onChange={({ target }) => price(target.value)} onBlur={() => errors.price || setTyped(undefined)} />
        <span className="muted" aria-hidden="true">{format.sign(currency)}</span>
      </label>
      <IconButton icon="x" label={name ? t('setup.services.remove', { name }) : t('setup.services.removeEmpty')} onClick={onRemove} />
      {says && <p className="setup-fault" id={id}><Icon name="circle-alert" size="s" />{says}</p>}
    </li>
  )
}
