import { type SelectHTMLAttributes, useId } from 'react'
import { Icon } from './Icon'

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string
  help?: string | undefined
  error?: string | undefined
  choices: readonly (readonly [value: string | number, name: string])[]
}

/** One of a few known values. The browser's own list: it knows keys, phones and screen readers best. */
export function Select({ label, help, error, choices, ...select }: Props) {
  const id = useId()
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select {...select} id={id} className="input" aria-invalid={error ? true : undefined} aria-describedby={error || help ? `${id}-says` : undefined}>
          {choices.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
        </select>
        <Icon name="chevron-down" />
      </span>
      {(error ?? help) && (
        <p className={error ? 'err' : 'help'} id={`${id}-says`}>
          {error && <Icon name="circle-alert" size="s" />}
          {error ?? help}
        </p>
      )}
    </div>
  )
}
