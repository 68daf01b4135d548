import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { SpeechProvider, browserLanguage, speak } from '../shared/i18n/i18n'
import { useSettings } from '../shared/settings'
import { Toaster } from '../shared/ui/Toaster'

/** Shows nothing until the language is there; changes it without losing the screen. */
export function Root() {
  const { language: wanted = browserLanguage() } = useSettings()
  const [spoken, setSpoken] = useState<typeof wanted>()

  useEffect(() => {
    let latest = true
    void speak(wanted).then(() => latest && setSpoken(wanted))
    return () => {
      latest = false
    }
  }, [wanted])

  if (!spoken) return null
  return (
    <SpeechProvider language={spoken}>
      <Outlet />
      <Toaster />
    </SpeechProvider>
  )
}
