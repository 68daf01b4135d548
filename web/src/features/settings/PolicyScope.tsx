import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { providersQuery, servicesQuery } from './api'
import { CheckRow } from './parts'
import type { PolicyTerms } from './policy-model'
import { textIn } from './service-model'

interface Props {
  value: PolicyTerms
  set: (change: Partial<PolicyTerms>) => void
}

const toggled = (list: readonly string[], id: string, on: boolean) => (on ? [...list, id] : list.filter((each) => each !== id))

/** For which services, people and clients; nothing chosen means all. */
export function PolicyScope({ value, set }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const services = useQuery(servicesQuery(business.id)).data?.items ?? []
  const people = (useQuery(providersQuery(business.id)).data?.items ?? []).filter(({ active }) => active !== false)
  return (
    <details className="scope" open={value.services.length + value.providers.length > 0 || value.tier !== undefined}>
      <summary className="font-medium">{t('settings.policy.for')}</summary>
      <p className="small text-muted">{t('settings.policy.for.help')}</p>
      <fieldset>
        <legend className="mb-1.5 mt-3 font-medium">{t('settings.services')}</legend>
        {services.map(({ id, name }) => (
          <CheckRow key={id} checked={value.services.includes(id)} onChange={(on) => set({ services: toggled(value.services, id, on) })}>
            <span className="trunc">{textIn(name, format.language)}</span>
          </CheckRow>
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 mt-3 font-medium">{t('settings.providers')}</legend>
        {people.map(({ id, name, initials, hue }) => (
          <CheckRow key={id} checked={value.providers.includes(id)} onChange={(on) => set({ providers: toggled(value.providers, id, on) })}>
            <Avatar initials={initials} hue={hue} size="1.75rem" />
            <span className="trunc">{name}</span>
          </CheckRow>
        ))}
      </fieldset>
      <Select label={t('settings.policy.tier')} value={value.tier ?? ''} onChange={({ target }) => set({ tier: target.value || undefined } as Partial<PolicyTerms>)}
        choices={[['', t('settings.policy.tier.all')], ['standard', t('settings.policy.tier.standard')], ['premium', t('settings.policy.tier.premium')]]} />
    </details>
  )
}
