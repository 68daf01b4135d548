import { useEffect, useState } from 'react'
import { useSpeech } from '../i18n/i18n'
import { TOAST_MILLISECONDS, dismissToast, useToast } from './toast'

/** The place where toasts appear. It is always there, so that screen readers listen; the clock stops under a pointer or focus. */
export function Toaster() {
  const { t } = useSpeech()
  const toast = useToast()
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (!toast || held) return
    const timer = setTimeout(() => dismissToast(toast.id), TOAST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [toast, held])

  return (
    <div className="toaster" role="status">
      {toast && (
        <div
          key={toast.id}
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                setHeld(false)
                dismissToast(toast.id)
                toast.undo?.()
              }}
            >
              {t('common.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
