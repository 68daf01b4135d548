import { useState } from 'react'
import { Segmented } from '../../shared/ui/Segmented'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { choose } from '../../shared/settings'
import { Choices, Feedback, People, Presses, Statuses, Words } from './samples'
import './kit.css'
import { Hours } from './Hours'

/** `/app/kit`: every part of ours in its states, in the light and the dark, in the language chosen. */
export function KitPage() {
  const { t, format } = useSpeech()
  const [density, setDensity] = useState<'comfortable' | 'compact'>('comfortable')
  return (
    <main className="kit">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="type-title mr-auto">{t('kit.title')}</h1>
        <Segmented label={t('account.language')} value={format.language} onChoose={(language) => choose({ language })} choices={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }))} />
        <Segmented label={t('kit.density')} value={density} onChoose={setDensity} choices={[{ value: 'comfortable', label: t('kit.comfortable') }, { value: 'compact', label: t('kit.compact') }]} />
      </header>
      <div className="kit-themes">
        {(['light', 'dark'] as const).map((theme) => (
          <section key={theme} data-theme={theme} data-density={density} aria-label={t(`account.theme.${theme}`)}>
            <Presses />
            <Words />
            <Choices theme={theme} />
            <Statuses />
            <People />
            <Feedback />
            <Hours />
          </section>
        ))}
      </div>
    </main>
  )
}
