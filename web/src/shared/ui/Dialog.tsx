import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useSpeech } from '../i18n/i18n'
import { IconButton } from './Button'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Something to read or choose from, over the work. Esc and the scrim close it. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useSpeech()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="dialog">
          <div className="mb-3 flex items-center gap-3">
            <Base.Title className="lead strong">{title}</Base.Title>
            <IconButton className="push" icon="x" label={t('common.close')} onClick={onClose} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

interface DecisionProps extends Props {
  /** What follows from it, said before the click. */
  consequence: string
  /** Buttons: the way back first, the act last. */
  acts: ReactNode
}

/** A decision that cannot be undone or costs money. Only its buttons and Esc close it. */
export function Decision({ title, consequence, acts, onClose, children }: DecisionProps) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim above" forceRender />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="lead strong mb-1.5">{title}</AlertDialog.Title>
          <AlertDialog.Description className="muted">{consequence}</AlertDialog.Description>
          <div className="mt-4 mb-5">{children}</div>
          <div className="flex flex-wrap justify-end gap-2">{acts}</div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
