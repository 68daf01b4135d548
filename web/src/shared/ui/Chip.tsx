import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface Props {
  tone?: 'positive' | 'warning' | 'danger' | 'info' | 'line'
  icon?: IconName
  children: ReactNode
}

export function Chip({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `chip ${tone}` : 'chip'}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </span>
  )
}
