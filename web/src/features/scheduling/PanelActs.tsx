import { Suspense, lazy, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button, IconButton } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { type Steps, actLabel } from './acts'
import { type Appointment, isOff, nextStatus, subjectOf } from './model'

const loadMore = () => import('./MoreActs')
const MoreActs = lazy(loadMore)

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
  const [pressed, setPressed] = useState(false)
  const { allowed, changeable } = appointment
  const step = nextStatus(appointment)
  const act = step && actLabel(appointment.status, step)
  const begun = Date.parse(appointment.start) <= useNow().getTime()
  const mayMiss = begun && allowed.includes('noshow')
  const mayReturn = isOff(appointment) && allowed.includes('booked')
  const hasMore = mayMiss || changeable
  // What opened the menu is over with it: the menu must not open by itself when an Undo brings its acts back.
  if (pressed && !hasMore) setPressed(false)
  if (!act && !hasMore && !mayReturn) return null

  const near = () => void loadMore()
  const more = <IconButton look="plain" icon="ellipsis" label={t('act.more')} aria-haspopup="menu" onPointerEnter={near} onFocus={near} onClick={() => setPressed(true)} />
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
            {t(act)}
          </Button>
        )}
        {mayReturn && <Button className="flex-1" icon="undo-2" busy={steps.busy === appointment.id} onClick={() => steps.take(appointment, 'booked')}>{t('act.return')}</Button>}
        {changeable && <Button className={act ? '' : 'flex-1'} onClick={onMove}>{t('act.move')}</Button>}
        {hasMore && (
          pressed ? (
            <Suspense fallback={more}>
              <MoreActs place={place} onMiss={mayMiss ? () => steps.take(appointment, 'noshow') : undefined} onCancel={changeable ? onCancel : undefined} />
            </Suspense>
          ) : more
        )}
      </footer>
    </>
  )
}
