import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, type Language, OWN_NAME } from '../../shared/i18n/tables'
import { Button } from '../../shared/ui/Button'
import { Segmented } from '../../shared/ui/Segmented'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { businessAccentQuery } from './api'
import { MODES, type Widget, frameAddress, inkOn, snippet } from './embed'

/** The booking pages on the business's own site: how they are to look there, and the one line that brings them. */
export function EmbedCard({ url }: { url: string }) {
  const { t } = useSpeech()
  const language = document.documentElement.lang as Language
  const { business } = useWorkplace()
  const own = useQuery(businessAccentQuery(business.id)).data ?? '#12664B'
  const [wish, setWish] = useState<Omit<Widget, 'accent'> & { accent?: string }>({ mode: 'inline', language })
  const [copied, setCopied] = useState(false)
  const id = useId()
  const widget: Widget = { ...wish, accent: wish.accent ?? own }
  const code = snippet(new URL(url).origin, business.slug, widget)
  const change = (next: Partial<Widget>) => {
    setWish({ ...wish, ...next })
    setCopied(false)
  }
  return (
    <section className="embed card" aria-labelledby={`${id}-title`}>
      <div className="embed-say">
        <h2 className="lead" id={`${id}-title`}>{t('setup.embed.title')}</h2>
        <p className="muted">{t('setup.embed.text')}</p>
      </div>
      <div className="embed-how">
        <Segmented label={t('setup.embed.mode')} value={widget.mode} choices={MODES.map((mode) => ({ value: mode, label: t(`setup.embed.mode.${mode}`) }))} onChoose={(mode) => change({ mode })} />
        <Select label={t('setup.embed.language')} value={widget.language} choices={LANGUAGES.map((each) => [each, OWN_NAME[each]] as const)} onChange={(event) => change({ language: event.target.value as Language })} />
        <div className="field">
          <label htmlFor={`${id}-accent`}>{t('setup.embed.accent')}</label>
          <input id={`${id}-accent`} type="color" className="input" value={widget.accent.toLowerCase()} onChange={(event) => change({ accent: event.target.value })} />
        </div>
      </div>
      <Sample slug={business.slug} widget={widget} />
      <div className="field">
        <label htmlFor={`${id}-code`}>{t('setup.embed.code')}</label>
        <textarea id={`${id}-code`} className="input" readOnly rows={4} spellCheck={false} value={code} aria-describedby={`${id}-help`} onFocus={(event) => event.target.select()} />
        <p className="help" id={`${id}-help`}>{t('setup.embed.help')}</p>
      </div>
      <Button className="justify-self-start" icon={copied ? 'check' : 'copy'} onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true), () => undefined)}>
        <span aria-live="polite">{t(copied ? 'setup.share.copied' : 'setup.embed.copy')}</span>
      </Button>
    </section>
  )
}

/** What a visitor of the site will see: the pages themselves, or the button that opens them. */
function Sample({ slug, widget }: { slug: string; widget: Widget }) {
  const { t } = useSpeech()
  const address = useSettled(frameAddress(slug, widget))
  if (widget.mode === 'inline') return <iframe key={address} className="embed-frame" src={address} title={t('setup.embed.sample')} loading="lazy" />
  return (
    <div className={`embed-site ${widget.mode}`} role="img" aria-label={t('setup.embed.sample')}>
      <span className="line" /><span className="line" /><span className="line short" />
      <span className="act" style={{ background: widget.accent, color: inkOn(widget.accent) }}>{WORDS[widget.language]}</span>
      <span className="line" /><span className="line short" />
    </div>
  )
}

/** What it came to be: a colour that is still being picked is not asked for at every step. */
function useSettled(value: string) {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), 300)
    return () => clearTimeout(later)
  }, [value])
  return settled
}

/** As the script on the site says it. */
const WORDS: Record<Language, string> = { en: 'Book a time', ru: 'Записаться', kk: 'Жазылу' }
