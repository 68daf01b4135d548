import { type SelectHTMLAttributes, useId } from 'react'
import { Icon } from '../../shared/ui/Icon'

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string
  help?: string
  error?: string | undefined
  choices: readonly (readonly [string, string])[]
}

/** One of many: the system's own list, which phones show best. */
export function Select({ label, help, error, choices, ...select }: Props) {
  const id = useId()
  const says = error ?? help
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="setup-select">
        <select {...select} id={id} className="input" aria-invalid={error ? true : undefined} aria-describedby={says ? `${id}-says` : undefined}>
          {choices.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
        </select>
        <Icon name="chevron-down" size="s" />
      </span>
      {says && (
        <p className={error ? 'err' : 'help'} id={`${id}-says`}>
          {error && <Icon name="circle-alert" size="s" />}
          {says}
        </p>
      )}
    </div>
  )
}
