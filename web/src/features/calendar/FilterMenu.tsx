import { Menu } from '@base-ui/react/menu'
import { useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { DESK, useMedia } from '../../shared/media'
import { Avatar } from '../../shared/ui/Avatar'
import { Icon } from '../../shared/ui/Icon'
import type { FilterProps } from './FilterButton'
import { type View, viewsOf } from './search'

/** On a phone also how it is seen. Choosing everybody is choosing nobody. */
export default function FilterMenu({ search, view, rooms, people, places, onSearch, on }: FilterProps & { on: boolean }) {
  const { t } = useSpeech()
  const desk = useMedia(DESK)
  const place = useRef<HTMLSpanElement>(null)
  const chosen = search.provider?.split(',') ?? []
  const toggle = (id: string, checked: boolean) => {
    const next = people.map((person) => person.id).filter((each) => (each === id ? checked : chosen.includes(each)))
    onSearch({ provider: next.length === 0 || next.length === people.length ? undefined : next.join(',') })
  }
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={`btn icon quiet ${on ? 'text-accent-text' : ''}`} aria-label={t('calendar.filter')} title={t('calendar.filter')}>
        <Icon name="filter" />
      </Menu.Trigger>
      <span ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner side="bottom" align="end" positionMethod="fixed" sideOffset={8} collisionPadding={8} className="z-30">
          <Menu.Popup className="menu">
            {!desk && (
              <Menu.Group>
                <Menu.GroupLabel className="label">{t('calendar.view')}</Menu.GroupLabel>
                <Menu.RadioGroup value={view} onValueChange={(to: View) => onSearch({ view: to })}>
                  {viewsOf(rooms).map((each) => <Menu.RadioItem key={each} value={each}>{t(`calendar.view.${each}`)}<Check of="radio" /></Menu.RadioItem>)}
                </Menu.RadioGroup>
              </Menu.Group>
            )}
            <Menu.Group>
              <Menu.GroupLabel className="label">{t('calendar.people')}</Menu.GroupLabel>
              {people.map(({ id, name, initials, hue }) => (
                <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onCheckedChange={(checked) => toggle(id, checked)} closeOnClick={false}>
                  <Avatar initials={initials} hue={hue} size="1.5rem" />
                  <span className="trunc">{name}</span>
                  <Check of="checkbox" />
                </Menu.CheckboxItem>
              ))}
            </Menu.Group>
            {places.length > 1 && (
              <Menu.Group>
                <Menu.GroupLabel className="label">{t('calendar.places')}</Menu.GroupLabel>
                <Menu.RadioGroup value={search.location ?? ''} onValueChange={(id: string) => onSearch({ location: id || undefined })}>
                  {[{ id: '', name: t('calendar.places.all') }, ...places].map(({ id, name }) => (
                    <Menu.RadioItem key={id} value={id} closeOnClick={false}><span className="trunc">{name}</span><Check of="radio" /></Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
              </Menu.Group>
            )}
            <Menu.Separator />
            <Menu.Item onClick={() => requestAnimationFrame(() => print())}><Icon name="printer" />{t('calendar.print')}</Menu.Item>
            {on && <Menu.Item onClick={() => onSearch({ provider: undefined, location: undefined })}><Icon name="x" />{t('calendar.filter.none')}</Menu.Item>}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Check({ of }: { of: 'radio' | 'checkbox' }) {
  const Indicator = of === 'radio' ? Menu.RadioItemIndicator : Menu.CheckboxItemIndicator
  return <Indicator className="push"><Icon name="check" size="s" /></Indicator>
}
