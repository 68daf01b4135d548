import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface Props {
  tone?: 'danger' | 'warning' | 'info' | 'positive'
  icon: IconName
  title?: ReactNode
  children?: ReactNode
  /** Buttons below the words. */
  acts?: ReactNode
  /** Quoted by a person who writes to us. */
  reference?: ReactNode
  /** News that should be read out as it comes. */
  live?: boolean
}

/** What stays true: an alert, a conflict, a failure. */
export function Strip({ tone, icon, title, children, acts, reference, live }: Props) {
  return (
    <div className={tone ? `strip ${tone}` : 'strip'} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div className="min-w-0">
        <p>
          {title && <span className="strong">{title} </span>}
          {children}
        </p>
        {acts && <div className="row mt-3 flex-wrap">{acts}</div>}
        {reference && <p className="small muted mt-3">{reference}</p>}
      </div>
    </div>
  )
}
