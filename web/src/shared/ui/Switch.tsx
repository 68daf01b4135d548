import type { InputHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> {
  /** Stands after it; `aria-label` where that alone says too little. */
  label: ReactNode
}

/** On or off, at once. */
export function Switch({ label, className = '', ...input }: Props) {
  return (
    <label className={`switch ${className}`}>
      <input {...input} type="checkbox" role="switch" />
      <span className="track" aria-hidden="true" />
      <span className="trunc">{label}</span>
    </label>
  )
}
