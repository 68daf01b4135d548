import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { Icon } from './Icon'

interface Labelled {
  label: ReactNode
  help?: string | undefined
  error?: string | undefined
}

interface InputProps extends InputHTMLAttributes<HTMLInputElement>, Labelled {
  ref?: Ref<HTMLInputElement>
}

/** Label above, help below, an error in place of help. What was typed stays. */
export function Field({ label, help, error, ...input }: InputProps) {
  const id = useId()
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <input {...input} {...aria(id, help, error)} className="input" />
    </Frame>
  )
}

interface AreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, Labelled {
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ label, help, error, rows = 3, ...area }: AreaProps) {
  const id = useId()
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <textarea {...area} {...aria(id, help, error)} rows={rows} className="input resize-none" />
    </Frame>
  )
}

const aria = (id: string, help?: string, error?: string) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error || help ? `${id}-says` : undefined,
})

function Frame({ id, label, help, error, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {error ? (
        <p className="err" id={`${id}-says`}>
          <Icon name="circle-alert" size="s" />
          {error}
        </p>
      ) : (
        help && (
          <p className="help" id={`${id}-says`}>
            {help}
          </p>
        )
      )}
    </div>
  )
}
