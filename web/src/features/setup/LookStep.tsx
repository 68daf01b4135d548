import { useId } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, type Language, OWN_NAME } from '../../shared/i18n/tables'
import { TextArea } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { type Look, useAccentOf } from './api'
import { contrast, textIn } from './model'
import type { StepProps } from './parts'

/** Given as people give colours; what is shown of each is made safe to read by the server. */
const COLOURS = ['#12664B', '#0072A8', '#3D4F8F', '#7A4FB3', '#B4446B', '#B23A2E', '#B2451E', '#7A5A00', '#0A6A6A', '#2B2B2B'] as const

/** A smaller change of lightness nobody notices. */
const SEEN = 1.06

/** The colour, the languages, and a word about themselves. */
export function LookStep({ draft, faults, edit }: StepProps) {
  const { t, format } = useSpeech()
  const look: Look = draft.look ?? { languages: [format.language], about: {} }
  const set = (path: keyof Look, change: Partial<Look>) => edit(`look.${path}`, (before) => ({ ...before, look: { ...look, ...before.look, ...change } }))
  const first: Language = look.languages[0] ?? format.language

  const speak = (language: Language) => {
    const spoken = look.languages.includes(language)
    set('languages', { languages: spoken ? look.languages.filter((each) => each !== language) : [...look.languages, language] })
  }

  return (
    <>
      <Colour value={look.accent ?? COLOURS[0]} error={faults['look.accent']} onChoose={(accent) => set('accent', { accent })} />
      <fieldset className="setup-languages">
        <legend>{t('setup.look.languages')}</legend>
        <div className="row flex-wrap">
          {LANGUAGES.map((each) => (
            <label key={each} className="setup-tick" lang={each}>
              <input type="checkbox" checked={look.languages.includes(each)} aria-invalid={faults['look.languages'] ? true : undefined} onChange={() => speak(each)} />
              <span aria-hidden="true"><Icon name="check" size="s" /></span>
              {OWN_NAME[each]}
            </label>
          ))}
        </div>
        {faults['look.languages'] ? (
          <p className="setup-fault"><Icon name="circle-alert" size="s" />{faults['look.languages']}</p>
        ) : (
          <p className="small muted">{look.languages.length > 0 && t('setup.look.languages.help', { language: OWN_NAME[first] })}</p>
        )}
      </fieldset>
      <TextArea label={<>{t('setup.look.about')} <span className="muted font-regular">{t('setup.optional')}</span></>} help={t('setup.look.about.help')} rows={2} maxLength={600}
        value={textIn(look.about, format.language)} error={faults[`look.about.${format.language}`]}
        onChange={({ target }) => set('about', { about: { ...look.about, [format.language]: target.value } })} />
    </>
  )
}

function Colour({ value, error, onChoose }: { value: string; error: string | undefined; onChoose: (colour: string) => void }) {
  const { t, format } = useSpeech()
  const id = useId()
  const { data: accent } = useAccentOf(value)
  const ratio = accent && contrast(accent.light.accent, accent.light.ink)
  return (
    <fieldset className="setup-colour">
      <legend>{t('setup.look.colour')}</legend>
      <div className="swatches">
        {COLOURS.map((each) => (
          <label key={each} className="swatch">
            <input type="radio" name="accent" value={each} checked={each.toLowerCase() === value.toLowerCase()} onChange={() => onChoose(each)} />
            <Dab colour={each} />
            <span className="sr">{t(`setup.colour.${each.slice(1) as '12664B'}`)}</span>
          </label>
        ))}
        <label className="swatch own">
          <input type="color" id={id} value={/^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#12664b'} onChange={({ target }) => onChoose(target.value.toUpperCase())} />
          <Dab colour={value} />
          <span>{t('setup.look.own')}</span>
        </label>
      </div>
      {error ? (
        <p className="setup-fault"><Icon name="circle-alert" size="s" />{error}</p>
      ) : (
        <p className="small muted setup-contrast" role="status">
          {accent && ratio && (
            <>
              <Icon name="circle-check" size="s" />
              <span>
                {t('setup.look.contrast', { ratio: format.decimal(ratio) })}
                {contrast(accent.light.accent, value) > SEEN && ` ${t('setup.look.moved')}`}
              </span>
            </>
          )}
        </p>
      )}
    </fieldset>
  )
}

/** A colour is data here, not design: the one place where one is drawn as it was given. */
function Dab({ colour }: { colour: string }) {
  return <span className="dab" aria-hidden="true" style={{ background: colour }} />
}
