import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon, type IconName } from '../../shared/ui/Icon'
import { Select } from './Select'
import { type Place, guessQuery } from './api'
import { TRADES, type Trade } from './model'
import type { StepProps } from './parts'
import { SlugField } from './SlugField'

/** What kind of business it is, its name and address on the web and in town. */
export function PlaceStep({ draft, faults, edit, fault }: StepProps) {
  const { t } = useSpeech()
  const { place } = draft
  const set = (change: Partial<Place>) => {
    const [path = ''] = Object.keys(change)
    edit(`place.${path}`, (before) => ({ ...before, place: { ...before.place, ...change } }))
  }
  const needed = (path: string, value: string | undefined) => fault(path, value?.trim() ? undefined : t('setup.needed'))

  return (
    <>
      <Trades value={place.trade} error={faults['place.trade']} onChoose={(trade) => set({ trade })} />
      <Field label={t('setup.name')} name="organization" autoComplete="organization" value={place.name ?? ''} error={faults['place.name']}
        onChange={({ target }) => set({ name: target.value })} onBlur={() => needed('place.name', place.name)} />
      <SlugField name={place.name ?? ''} value={place.slug ?? ''} error={faults['place.slug']} onChange={(slug) => set({ slug })} />
      <Field label={t('setup.address')} help={t('setup.address.help')} name="address" autoComplete="street-address" value={place.address ?? ''} error={faults['place.address']}
        onChange={({ target }) => set({ address: target.value })} onBlur={() => needed('place.address', place.address)} />
      <Field label={<>{t('setup.phone')} <span className="muted font-regular">{t('setup.optional')}</span></>} type="tel" autoComplete="tel" value={place.phone ?? ''} error={faults['place.phone']}
        onChange={({ target }) => set({ phone: target.value })} />
      <Customs place={place} faults={faults} set={set} />
    </>
  )
}

const ICONS: Record<Trade, IconName> = {
  salon: 'scissors', grooming: 'bath', vet: 'stethoscope', training: 'graduation-cap', kennel: 'bed-double', shelter: 'hand-heart', consulting: 'briefcase',
}

function Trades({ value, error, onChoose }: { value: Trade | undefined; error: string | undefined; onChoose: (trade: Trade) => void }) {
  const { t } = useSpeech()
  const id = useId()
  return (
    <fieldset className="setup-trades" aria-describedby={error ? id : undefined}>
      <legend>{t('setup.trade')}</legend>
      <div className="tiles">
        {TRADES.map((trade) => (
          <label key={trade} className="tile">
            <input type="radio" name="trade" value={trade} checked={trade === value} aria-invalid={error ? true : undefined} onChange={() => onChoose(trade)} />
            <Icon name={ICONS[trade]} size="l" />
            <span>{t(`setup.trade.${trade}`)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className="setup-fault" id={id}>
          <Icon name="circle-alert" size="s" />
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** The zone and the currency: guessed, named, and changed where the guess is wrong. */
function Customs({ place, faults, set }: { place: Place; faults: StepProps['faults']; set: (change: Partial<Place>) => void }) {
  const { t, format } = useSpeech()
  const zone = place.zone ?? viewerZone()
  const { data: guess } = useQuery(guessQuery(zone))
  const currency = place.currency ?? guess?.currency ?? ''
  const wrong = Boolean(faults['place.zone'] ?? faults['place.currency'])
  const [open, setOpen] = useState(false)

  if (!open && !wrong && currency !== '') {
    return (
      <div className="setup-customs">
        <Icon name="globe" />
        <p>
          {t('setup.customs', { zone: format.zone(zone, new Date()), currency: currencyName(currency, format.language) })}
          <span className="small muted block">{t('setup.customs.help')}</span>
        </p>
        <Button look="quiet" onClick={() => setOpen(true)}>{t('setup.change')}</Button>
      </div>
    )
  }
  const codes = [...new Set([...(currency ? [currency] : []), ...(guess?.currencies ?? [])])]
  return (
    <div className="setup-pair">
      <Select label={t('setup.zone')} help={format.zone(zone, new Date())} value={zone} error={faults['place.zone']} onChange={({ target }) => set({ zone: target.value })}
        choices={zones(zone).map((each) => [each, each.replaceAll('_', ' ')])} />
      <Select label={t('setup.currency')} help={t('setup.currency.help')} value={currency} error={faults['place.currency']} onChange={({ target }) => set({ currency: target.value })}
        choices={[...(currency ? [] : [['', t('setup.choose')] as const]), ...codes.map((code) => [code, currencyName(code, format.language)] as const)]} />
    </div>
  )
}

function zones(current: string): string[] {
  const all = Intl.supportedValuesOf('timeZone')
  return all.includes(current) ? all : [current, ...all]
}

/** "Kazakhstani tenge, KZT"; browsers know no Kazakh names, so there the code stands alone with its sign. */
function currencyName(code: string, language: string): string {
  try {
    if (language !== 'kk') {
      const name = new Intl.DisplayNames(language, { type: 'currency' }).of(code)
      if (name && name !== code) return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${code}`
    }
  } catch {
    // a code nobody has
  }
  const own = code === 'KZT' ? 'Теңге' : ''
  return own ? `${own}, ${code}` : code
}
