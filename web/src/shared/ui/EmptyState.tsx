import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface Props {
  icon: IconName
  title: string
  children?: ReactNode
  act?: ReactNode
  /** Grey ground: nothing was found, rather than nothing is left. */
  quiet?: boolean
  level?: 1 | 2
}

/** What will be here, and the one act that fills it. */
export function EmptyState({ icon, title, children, act, quiet, level = 2 }: Props) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className="grid min-h-68 place-content-center justify-items-center gap-1.5 px-6 py-10 text-center">
      <span className={`mb-2 grid size-14 place-items-center rounded-full ${quiet ? 'bg-sunken text-muted' : 'bg-accent-soft text-accent-text'}`}>
        <Icon name={icon} size="l" />
      </span>
      <Title className="lead">{title}</Title>
      {children && <p className="max-w-76 text-muted">{children}</p>}
      {act && <div className="mt-3 flex flex-wrap justify-center gap-2">{act}</div>}
    </div>
  )
}
