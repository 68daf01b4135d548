import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { durationOf, priceOf } from './draft'
import type { Service } from './model'
import './quick.css'

interface Props {
  services: readonly Service[]
  chosen: string | undefined
  provider: string | undefined
  who: string
  onChoose: (id: string) => void
}

/** What for: name, length, price. */
export function ServiceField({ services, chosen, provider, who, onChoose }: Props) {
  const { t, format } = useSpeech()
  return (
    <fieldset className="field" data-field="service">
      <legend className="mb-1.5 font-medium">{t('calendar.book.service')}</legend>
      {services.length === 0 && <p className="muted">{t('calendar.book.services.none', { who })}</p>}
      <div className="rows">
        {services.map((service) => {
          const price = priceOf(service, provider)
          const money = price && format.money(price)
          return (
            <label key={service.id} className="choice">
              <input type="radio" name="service" checked={service.id === chosen} onChange={() => onChoose(service.id)} />
              <span className="min-w-0 flex-1">
                <span className="block">{service.name[format.language] ?? Object.values(service.name)[0]}</span>
                <span className="small muted num">{t('common.minutes', { count: durationOf(service, provider) })}{money && ` · ${service.priceFrom ? t('calendar.book.from', { price: money }) : money}`}</span>
              </span>
              <Icon name="check" size="s" />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
