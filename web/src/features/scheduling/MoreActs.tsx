import { Menu } from '@base-ui/react/menu'
import { type RefObject } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'

interface Props {
  /** Inside what it belongs to, not at the end of the page. */
  place: RefObject<HTMLElement | null>
  /** Absent when it may not be. */
  onMiss: (() => void) | undefined
  onCancel: (() => void) | undefined
}

/** What is seldom done with an appointment. */
export default function MoreActs({ place, onMiss, onCancel }: Props) {
  const { t } = useSpeech()
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="btn icon" aria-label={t('act.more')} title={t('act.more')}>
        <Icon name="ellipsis" />
      </Menu.Trigger>
      <Menu.Portal container={place}>
        <Menu.Positioner side="top" align="end" sideOffset={8} className="z-30">
          <Menu.Popup className="menu">
            {onMiss && (
              <Menu.Item onClick={onMiss}>
                <Icon name="user-x" />
                {t('act.noshow')}
              </Menu.Item>
            )}
            {onCancel && (
              <Menu.Item onClick={onCancel}>
                <Icon name="circle-x" />
                {t('act.cancel')}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
