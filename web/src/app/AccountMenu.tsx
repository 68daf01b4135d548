import { Menu } from '@base-ui/react/menu'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { signOut, useWorkplace } from '../features/access'
import { api } from '../shared/api/client'
import { useSpeech } from '../shared/i18n/i18n'
import { LANGUAGES, type Language, OWN_NAME } from '../shared/i18n/tables'
import { choose, useSettings } from '../shared/settings'
import { Icon } from '../shared/ui/Icon'
import { useHoldsClasses } from './ClassesLink'
import { useHousesAnimals } from './StaysLink'

interface Props {
  face: ReactNode
  /** Opened from the tabs of a phone. */
  tab: boolean
  onHelp: () => void
}

/** Who I am here, how I like to read, and the way out. */
export default function AccountMenu({ face, tab, onHelp }: Props) {
  const { t, format } = useSpeech()
  const { me, business } = useWorkplace()
  const houses = useHousesAnimals()
  const settings = useSettings()
  const navigate = useNavigate()
  const classes = useHoldsClasses()
  // Inside the navigation it belongs to, not at the end of the page.
  const place = useRef<HTMLSpanElement>(null)

  const speak = (language: Language) => {
    choose({ language })
    // Mails come in this language too; a refusal costs only that.
    void api.PATCH('/api/v1/me', { body: { locale: language } }).catch(() => undefined)
  }

  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger>{face}</Menu.Trigger>
      <span ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner side={tab ? 'top' : 'right'} align="end" positionMethod="fixed" sideOffset={8} collisionPadding={8} className="z-30">
          <Menu.Popup className="menu">
            <div className="px-2.5 pt-1.5 pb-2">
              <p className="strong trunc">{me.name}</p>
              <p className="small muted trunc">{me.email}</p>
            </div>
            {me.businesses.length > 1 && (
              <Choices label={t('account.business')} value={business.slug} onChoose={(slug) => void navigate({ to: '/$slug/today', params: { slug } })}
                choices={me.businesses.map(({ slug, name }) => [slug, name])} />
            )}
            <Choices label={t('account.language')} value={format.language} onChoose={speak} choices={LANGUAGES.map((each) => [each, OWN_NAME[each]])} />
            <Choices label={t('account.theme')} value={settings.theme ?? 'system'} onChoose={(theme) => choose({ theme: theme === 'system' ? undefined : theme })}
              choices={[['system', t('account.theme.system')], ['light', t('account.theme.light')], ['dark', t('account.theme.dark')]] as const} />
            <Choices label={t('account.clock')} value={format.hours} onChoose={(hours) => choose({ hours })}
              choices={[[24, t('account.clock.24')], [12, t('account.clock.12')]] as const} />
            <Menu.Separator />
            {tab && houses && (
              <Menu.Item onClick={() => void navigate({ to: '/$slug/stays', params: { slug: business.slug } })}>
                <Icon name="bed-double" />
                {t('nav.stays')}
              </Menu.Item>
            )}
            {tab && (
              <Menu.Item onClick={() => void navigate({ to: '/$slug/requests', params: { slug: business.slug } })}>
                <Icon name="hourglass" />
                {t('nav.waiting')}
              </Menu.Item>
            )}
            {tab && classes && (
              <Menu.Item onClick={() => void navigate({ to: '/$slug/classes', params: { slug: business.slug } })}>
                <Icon name="graduation-cap" />
                {t('nav.classes')}
              </Menu.Item>
            )}
            <Menu.Item onClick={() => void navigate({ to: '/$slug/settings', params: { slug: business.slug } })}>
              <Icon name="settings" />
              {t('nav.settings')}
            </Menu.Item>
            <Menu.Item onClick={onHelp} className="desk">
              <Icon name="keyboard" />
              {t('shortcuts.title')}
              <kbd className="push">?</kbd>
            </Menu.Item>
            <Menu.Item onClick={() => void signOut()}>
              <Icon name="log-out" />
              {t('account.signOut')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface ChoicesProps<T extends string | number> {
  label: string
  value: T
  choices: readonly (readonly [T, string])[]
  onChoose: (value: T) => void
}

function Choices<T extends string | number>({ label, value, choices, onChoose }: ChoicesProps<T>) {
  return (
    <>
      <Menu.Group>
        <Menu.GroupLabel className="label">{label}</Menu.GroupLabel>
        <Menu.RadioGroup value={value} onValueChange={(chosen: T) => onChoose(chosen)}>
          {choices.map(([each, name]) => (
            <Menu.RadioItem key={each} value={each} closeOnClick={false}>
              <span className="trunc">{name}</span>
              <Menu.RadioItemIndicator className="push">
                <Icon name="check" size="s" />
              </Menu.RadioItemIndicator>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Group>
    </>
  )
}
