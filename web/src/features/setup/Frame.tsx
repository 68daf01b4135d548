import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { choose } from '../../shared/settings'
import { Button } from '../../shared/ui/Button'
import { Icon, Mark } from '../../shared/ui/Icon'
import type { Draft, Step } from './api'
import { STEPS, isReached, stepBefore } from './model'
import type { Saving } from './useDraft'
import './setup.css'

interface Props {
  step: Step
  draft: Draft
  saving?: Saving
  busy: boolean
  onGo: (step: Step) => void
  onNext: () => void
  /** Absent while there is nothing that could be come back to. */
  onLeave?: (() => void) | undefined
  children: ReactNode
  preview: ReactNode
}

/** The frame of the set-up: where one is, the screen, what visitors will see of it, and the way on. */
export function Frame({ step, draft, saving, busy, onGo, onNext, onLeave, children, preview }: Props) {
  const { t } = useSpeech()
  const title = useRef<HTMLHeadingElement>(null)
  const number = STEPS.indexOf(step) + 1
  const before = stepBefore(step)

  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    scrollTo({ top: 0 })
    title.current?.focus()
  }, [step])

  return (
    <div className="setup">
      <header className="setup-top">
        <span className="setup-mark"><Mark /></span>
        <Steps step={step} draft={draft} onGo={onGo} />
        <Tongues />
        {onLeave && <Button look="quiet" className="setup-leave" onClick={onLeave}>{t('setup.leave')}</Button>}
      </header>
      <main>
        <form
          className="setup-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) onNext()
          }}
        >
          <p className="small muted setup-count">{t('setup.step', { number, count: STEPS.length })}</p>
          <h1 ref={title} tabIndex={-1} className="type-large">{t(`setup.${step}.title`)}</h1>
          <p className="muted setup-intro">{t(`setup.${step}.intro`)}</p>
          <div className="setup-body">{children}</div>
          <footer className="setup-go">
            {before && <Button big icon="arrow-left" onClick={() => onGo(before)}>{t('setup.back')}</Button>}
            <span className="small muted push" role="status">{saving && t(`setup.saving.${saving}`)}</span>
            <Button type="submit" look="primary" big busy={busy}>{step === 'look' ? t('setup.finish') : t('setup.next')}</Button>
          </footer>
        </form>
      </main>
      <aside className="setup-aside" aria-label={t('setup.preview')}>{preview}</aside>
    </div>
  )
}

/** The five screens; those seen already are a press away. */
function Steps({ step, draft, onGo }: Pick<Props, 'step' | 'draft' | 'onGo'>) {
  const { t } = useSpeech()
  const at = STEPS.indexOf(step)
  return (
    <nav className="setup-steps" aria-label={t('setup.steps')}>
      <ol>
        {STEPS.map((each, index) => {
          const done = isReached(draft, each) && index < at
          return (
            <li key={each} data-done={index < at || undefined}>
              <button type="button" aria-current={each === step ? 'step' : undefined} disabled={!isReached(draft, each)} onClick={() => onGo(each)}>
                <span className="dot" aria-hidden="true">{done ? <Icon name="check" size="s" /> : index + 1}</span>
                <span className="word">{t(`setup.${each}.short`)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const BRIEF = { en: 'EN', ru: 'РУ', kk: 'ҚАЗ' } as const

function Tongues() {
  const { t, format } = useSpeech()
  return (
    <div className="setup-tongues" role="group" aria-label={t('account.language')}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} title={OWN_NAME[each]} aria-pressed={each === format.language} onClick={() => choose({ language: each })}>
          <span aria-hidden="true">{BRIEF[each]}</span>
          <span className="sr">{OWN_NAME[each]}</span>
        </button>
      ))}
    </div>
  )
}
