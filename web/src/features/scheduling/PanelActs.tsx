import { Menu } from '@base-ui/react/menu'
import { useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { ACTS, type Steps } from './acts'
import { type Appointment, isOff, nextStatus, subjectOf } from './model'

interface Props {
  appointment: Appointment
  steps: Steps
  onMove: () => void
  onCancel: () => void
}

/** The next step first, moving beside it, the rest behind three dots. */
export function PanelActs({ appointment, steps, onMove, onCancel }: Props) {
  const { t } = useSpeech()
  const place = useRef<HTMLElement>(null)
  const { allowed, changeable } = appointment
  const step = nextStatus(appointment)
  const act = step && ACTS[step]
  const mayMiss = allowed.includes('noshow')
  const mayReturn = isOff(appointment) && allowed.includes('booked')
  if (!act && !changeable && !mayMiss && !mayReturn) return null

  return (
    <>
      {steps.failure?.appointment.id === appointment.id && (
        <div className="px-5 pb-4">
          <ProblemStrip error={steps.failure.error} title={t('today.stepFailed', { name: subjectOf(appointment) })} onRetry={steps.retry} />
        </div>
      )}
      <footer ref={place}>
        {act && (
          <Button look="primary" className="flex-1" busy={steps.busy === appointment.id} onClick={() => steps.take(appointment, step)}>
            {t(act.label)}
          </Button>
        )}
        {mayReturn && <Button className="flex-1" icon="undo-2" busy={steps.busy === appointment.id} onClick={() => steps.take(appointment, 'booked')}>{t('act.return')}</Button>}
        {changeable && <Button className={act ? '' : 'flex-1'} onClick={onMove}>{t('act.move')}</Button>}
        {(mayMiss || changeable) && (
          <Menu.Root>
            <Menu.Trigger className="btn icon" aria-label={t('act.more')} title={t('act.more')}>
              <Icon name="ellipsis" />
            </Menu.Trigger>
            <Menu.Portal container={place}>
              <Menu.Positioner side="top" align="end" sideOffset={8} className="z-30">
                <Menu.Popup className="menu">
                  {mayMiss && (
                    <Menu.Item onClick={() => steps.take(appointment, 'noshow')}>
                      <Icon name="user-x" />
                      {t('act.noshow')}
                    </Menu.Item>
                  )}
                  {changeable && (
                    <Menu.Item onClick={onCancel}>
                      <Icon name="circle-x" />
                      {t('act.cancel')}
                    </Menu.Item>
                  )}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        )}
      </footer>
    </>
  )
}
