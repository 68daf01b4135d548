import type { components } from '../../shared/api/schema'
import { useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { PetFace } from '../../shared/ui/PetFace'
import { Select } from '../../shared/ui/Select'
import { SPECIES } from '../calendar/draft'
import { type Choice, type Guest, chosen, suits } from './model'

type Service = components['schemas']['ServiceView']

interface Props {
  guest: Guest
  number: number
  services: readonly Service[]
  onChange: (change: Partial<Guest>) => void
  onRemove: (() => void) | undefined
}

/** One pet or person, and what is done for them. */
export function GuestCard({ guest, number, services, onChange, onRemove }: Props) {
  const { t } = useSpeech()
  const put = (choice: Choice) => onChange({ choices: guest.choices.map((each) => (each.service === choice.service ? choice : each)) })
  const name = guest.name || t('visits.guest', { number })
  return (
    <section className="card visit-guest" aria-label={name}>
      <header className="row gap-3">
        {guest.pet && <PetFace species={guest.species as 'dog'} seed={guest.pet} coat={guest.coat} size="2.25rem" />}
        <h2 className="lead trunc">{name}</h2>
        {onRemove && <IconButton className="push" icon="x" label={t('visits.guest.remove', { name })} onClick={onRemove} />}
      </header>
      {!guest.pet && (
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('visits.pet.name')} autoComplete="off" value={guest.name} onChange={({ target }) => onChange({ name: target.value })} />
          <Select label={t('visits.pet.kind')} value={guest.species ?? 'dog'} choices={SPECIES.map((each) => [each, t(`species.${each}`)] as const)} onChange={({ target }) => onChange({ species: target.value, choices: [] })} />
        </div>
      )}
      <fieldset className="grid">
        <legend className="small mb-1 text-muted">{t('visits.services', { name })}</legend>
        {services.filter((each) => suits(each, guest)).map((service) => (
          <ServiceRow key={service.id} service={service} choice={guest.choices.find((each) => each.service === service.id)}
            onToggle={(on) => onChange({ choices: on ? [...guest.choices, chosen(service, guest)] : guest.choices.filter((each) => each.service !== service.id) })} onChange={put} />
        ))}
      </fieldset>
    </section>
  )
}

interface RowProps {
  service: Service
  choice: Choice | undefined
  onToggle: (on: boolean) => void
  onChange: (choice: Choice) => void
}

function ServiceRow({ service, choice, onToggle, onChange }: RowProps) {
  const { t, format } = useSpeech()
  const say = (text: Readonly<Record<string, string>>) => text[format.language] ?? Object.values(text)[0] ?? ''
  const { variants, addOns } = service.composition
  const variant = variants.find(({ id }) => id === choice?.variant)
  const minutes = variant?.durationMinutes ?? service.durationMinutes
  const price = variant?.price ?? service.price
  return (
    <div className="visit-service">
      <label className="check-row">
        <input type="checkbox" checked={choice !== undefined} onChange={({ target }) => onToggle(target.checked)} />
        <span className="min-w-0 flex-1">{say(service.name)}</span>
        <span className="small num text-muted">{t('common.minutes', { count: minutes })}{price && ` · ${format.money(price)}`}</span>
      </label>
      {choice && variants.length > 0 && (
        <Select label={t('visits.variant')} value={choice.variant ?? ''} choices={variants.map(({ id, name }) => [id ?? '', say(name)] as const)} onChange={({ target }) => onChange({ ...choice, variant: target.value })} />
      )}
      {choice && addOns.length > 0 && (
        <div className="people">
          {addOns.map(({ id = '', name, price: more }) => (
            <button key={id} type="button" className="px-3.5!" aria-pressed={choice.addOns.includes(id)}
              onClick={() => onChange({ ...choice, addOns: choice.addOns.includes(id) ? choice.addOns.filter((each) => each !== id) : [...choice.addOns, id] })}>
              {choice.addOns.includes(id) ? <Icon name="check" size="s" /> : <Icon name="plus" size="s" />}
              {say(name)}{more && more.minor > 0 && <span className="num text-muted">{format.money(more)}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
