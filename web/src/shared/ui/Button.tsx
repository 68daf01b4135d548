import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** At most one `primary` on a screen. */
  look?: 'plain' | 'primary' | 'danger' | 'quiet'
  icon?: IconName
  big?: boolean
  /** Waiting for an answer: says so inside the button and takes no second press. */
  busy?: boolean
  children?: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', icon, big, busy, className = '', children, onClick, type = 'button', ...rest }: Props) {
  const classes = ['btn', look === 'plain' ? '' : look, big ? 'big' : '', className].filter(Boolean).join(' ')
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<Props, 'children' | 'icon'> {
  icon: IconName
  /** Its name, and its tooltip. */
  label: string
}

export function IconButton({ icon, label, look = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={`btn icon ${look} ${className}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
