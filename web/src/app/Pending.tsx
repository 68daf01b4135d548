import { useSpeech } from '../shared/i18n/i18n'

/** While who you are is still being asked: the frame, empty, so that nothing jumps when it fills. */
export function Pending() {
  const { t } = useSpeech()
  return (
    <div className="shell" aria-busy="true">
      <div className="rail" />
      <main>
        <div className="top">
          <h1 className="sr">{t('nav.loading')}</h1>
          <span className="bone h-5 w-56" />
        </div>
      </main>
    </div>
  )
}
