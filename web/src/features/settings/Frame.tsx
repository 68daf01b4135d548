import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { type Section, sectionsOf } from './sections'

interface Props {
  section: Section
  /** One act of the section, at the right of its title. */
  act?: ReactNode
  /** Beside the work: what is selected. */
  panel?: ReactNode
  children: ReactNode
}

/** The title row, the way to the other sections, and one section. */
export function Frame({ section, act, panel, children }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  return (
    <>
      <header className="top">
        <h1 className="title trunc">{t('settings.title')}</h1>
        <div className="push flex flex-none items-center gap-2">{act}</div>
      </header>
      <div className="work">
        <div className="scroll">
          <nav className="tabs" aria-label={t('settings.title')}>
            {sectionsOf(business).map((each) => (
              <Link key={each} to="/$slug/settings/$section" params={{ slug: business.slug, section: each }} search={{}}
                ref={(link) => { if (each === section) link?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }}>
                {t(`settings.${each}`)}
              </Link>
            ))}
          </nav>
          <div className="settings">{children}</div>
        </div>
        {panel}
      </div>
    </>
  )
}
