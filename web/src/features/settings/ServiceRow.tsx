import type { KeyboardEvent, PointerEvent } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import { Switch } from '../../shared/ui/Switch'
import type { Provider, Service } from './api'
import { textIn } from './service-model'

interface Props {
  service: Service
  providers: readonly Provider[]
  selected: boolean
  held: boolean
  onOpen: () => void
  onPublish: () => void
  onKey: (event: KeyboardEvent) => void
  onHold: (event: PointerEvent) => void
}

const FACES = 4

/** One service: pulled by its grip or moved by arrow keys, opened by its name, shown to clients or not. */
export function ServiceRow({ service, providers, selected, held, onOpen, onPublish, onKey, onHold }: Props) {
  const { t, format } = useSpeech()
  const name = textIn(service.name, format.language)
  const people = service.providers.flatMap((id) => providers.filter((each) => each.id === id))
  const price = service.price && (service.priceFrom ? t('settings.from', { price: format.money(service.price) }) : format.money(service.price))
  const mode = service.mode === 'home' ? t('flag.home') : service.mode === 'video' ? t('flag.video') : undefined
  return (
    <li className={held ? 'held' : ''} aria-current={selected ? 'true' : undefined}>
      <button type="button" className="grip" aria-label={t('settings.service.grip', { name })} title={t('settings.service.grip.help')} onKeyDown={onKey} onPointerDown={onHold}>
        <Icon name="grip-vertical" />
      </button>
      <button type="button" className="open" onClick={onOpen}>
        <span className={`block trunc font-medium ${service.published ? '' : 'text-muted'}`}>{name}</span>
        <span className="small meta-line text-muted">
          <span>{t('common.minutes', { count: service.durationMinutes })}</span>
          {price && <span>{price}</span>}
          {mode && <span>{mode}</span>}
        </span>
      </button>
      <span className="faces desk" aria-hidden="true">
        {people.slice(0, FACES).map(({ id, initials, hue }) => <Avatar key={id} initials={initials} hue={hue} size="1.625rem" />)}
        {people.length > FACES && <span className="small text-muted">+{people.length - FACES}</span>}
      </span>
      <Switch label={<span className="small desk text-muted">{t(service.published ? 'settings.published' : 'settings.draft')}</span>}
        aria-label={t('settings.service.publish', { name })} checked={service.published} onChange={onPublish} />
    </li>
  )
}
