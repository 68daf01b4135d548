import type { ReactNode } from 'react'
import type { MessageId } from '../../shared/i18n/i18n'
import { useSpeech } from '../../shared/i18n/i18n'
import { OWN_NAME } from '../../shared/i18n/tables'
import type { Draft } from '../../shared/draft'
import { Button } from '../../shared/ui/Button'
import { Field, TextArea } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import type { LocalText } from './api'

interface LocalProps {
  label: string
  help?: string
  error?: string | undefined
  value: LocalText
  languages: readonly string[]
  long?: boolean
  onChange: (value: LocalText) => void
  onBlur?: () => void
}

/** One text in each language the business speaks; texts in others are kept as they are. */
export function LocalFields({ label, help, error, value, languages, long, onChange, onBlur }: LocalProps) {
  const One = long ? TextArea : Field
  const rows = long ? { rows: 2 } : {}
  return (
    <fieldset className="grid gap-2">
      {languages.map((language, index) => (
        <One key={language} {...rows} lang={language} value={value[language] ?? ''} help={index === languages.length - 1 ? help : undefined} error={index === 0 ? error : undefined}
          label={<>{label}{languages.length > 1 && <span className="font-regular text-muted"> · {OWN_NAME[language as keyof typeof OWN_NAME]}</span>}</>}
          onChange={({ target }: { target: { value: string } }) => onChange({ ...value, [language]: target.value })} onBlur={onBlur} />
      ))}
    </fieldset>
  )
}

/** A group of fields under a heading. */
export function Group({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <section className="card settings-group">
      <div>
        <h2 className="lead">{title}</h2>
        {intro && <p className="mt-0.5 text-muted">{intro}</p>}
      </div>
      {children}
    </section>
  )
}

/** Appears with the first change: what is not kept yet, and the two ways on. */
export function SaveBar({ draft, title }: { draft: Pick<Draft<object>, 'dirty' | 'busy' | 'failure' | 'save' | 'discard'>; title: MessageId }) {
  const { t } = useSpeech()
  if (!draft.dirty && !draft.failure) return null
  return (
    <div className="save-bar">
      {draft.failure !== null && draft.failure !== undefined && <ProblemStrip error={draft.failure} title={t(title)} />}
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-muted" role="status">{t('settings.unsaved')}</p>
        <Button look="quiet" onClick={draft.discard}>{t('settings.discard')}</Button>
        <Button look="primary" busy={draft.busy} onClick={draft.save}>{t('settings.save')}</Button>
      </div>
    </div>
  )
}

interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

export function CheckRow({ checked, onChange, children }: CheckProps) {
  return (
    <label className="check-row">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  )
}
