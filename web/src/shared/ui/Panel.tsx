import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useShortcuts } from '../keys'
import { WIDE, useMedia } from '../media'

interface Props {
  /** Its name for screen readers. */
  label: string
  onClose: () => void
  children: ReactNode
}

/** The context of the selected thing: beside the work where there is room, else a sheet over it. */
export function Panel({ label, onClose, children }: Props) {
  const wide = useMedia(WIDE)
  useShortcuts({ Escape: onClose })
  if (wide) {
    return (
      <aside className="panel" aria-label={label}>
        {children}
      </aside>
    )
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="panel sheet" aria-label={label}>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
