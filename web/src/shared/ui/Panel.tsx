import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useSpeech } from '../i18n/i18n'
import { useShortcuts } from '../keys'
import { WIDE, useMedia } from '../media'
import { IconButton } from './Button'

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

/** Its first row: what it is about, after a face where there is one, and the way out. */
export function PanelTitle({ title, onClose, children }: { title: string; onClose: () => void; children?: ReactNode }) {
  const { t } = useSpeech()
  return (
    <header>
      <div className="row gap-3">
        {children}
        <h2 className="lead trunc">{title}</h2>
        <IconButton className="push" icon="x" label={t('common.close')} onClick={onClose} />
      </div>
    </header>
  )
}
