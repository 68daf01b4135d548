import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useState } from 'react'
import { useWorkplace } from '../features/access'
import { useAccent } from '../features/business'
import { ClassesLink } from './ClassesLink'
import { StaysLink } from './StaysLink'
import { WaitingLink } from './WaitingLink'
import { ask } from '../shared/asks'
import { useSpeech, withTexts } from '../shared/i18n/i18n'
import { useShortcuts } from '../shared/keys'
import { DESK, useMedia } from '../shared/media'
import { Icon, Mark } from '../shared/ui/Icon'
import { AccountButton } from './AccountButton'

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'))
const loadPalette = () => withTexts('palette', import('../features/palette/Palette'))
const Palette = lazy(loadPalette)

const SECTIONS = [
  { to: '/$slug/today', icon: 'sun', label: 'nav.today' },
  { to: '/$slug/board', icon: 'square-kanban', label: 'nav.board' },
  { to: '/$slug/calendar', icon: 'calendar-days', label: 'nav.calendar' },
  { to: '/$slug/mailbox', icon: 'mail', label: 'nav.mailbox' },
] as const

/** The server decides what a role may do; here nobody is shown a door that is shut to them. */
const READS_MAIL = ['owner', 'manager', 'front_desk']

/** The frame around every screen of a business: a rail, on the phone tabs, and the account. */
export function Shell() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const navigate = useNavigate()
  useAccent(business.id)
  const desk = useMedia(DESK)
  const [help, setHelp] = useState(false)
  const [seeking, setSeeking] = useState(false)
  const params = { slug: business.slug }

  useShortcuts({
    '?': () => setHelp(true),
    t: () => void navigate({ to: '/$slug/today', params }),
    b: () => void navigate({ to: '/$slug/board', params }),
    ...(READS_MAIL.includes(business.role) && { m: () => void navigate({ to: '/$slug/mailbox', params }) }),
    c: () => {
      ask('book', {})
      void navigate({ to: '/$slug/calendar', params })
    },
  })
  useCommandK(() => setSeeking(true))

  // a phone has room for five; the board is one tap from today
  const open = SECTIONS.filter(({ label }) => (label === 'nav.mailbox' ? READS_MAIL.includes(business.role) : label !== 'nav.board' || desk))
  const sections = open.map(({ to, icon, label }) => (
    <Link key={to} to={to} params={params} activeOptions={{ includeSearch: false }}>
      <Icon name={icon} size="l" />
      <span>{t(label)}</span>
    </Link>
  ))
  const search = (
    <button type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" title={desk ? 'Ctrl K' : undefined} onPointerEnter={() => void loadPalette()} onClick={() => setSeeking(true)}>
      <Icon name="search" size="l" />
      <span>{t('nav.search')}</span>
    </button>
  )
  const account = <AccountButton onHelp={() => setHelp(true)} tab={!desk} />

  return (
    <div className="shell">
      {desk && (
        <nav className="rail" aria-label={t('nav.label')}>
          <Link className="brand" to="/$slug/today" params={params} aria-label={t('nav.home', { business: business.name })}>
            <Mark />
          </Link>
          {sections}
          <StaysLink />
          <WaitingLink />
          <ClassesLink />
          <span className="mt-auto" />
          {search}
          <Link to="/$slug/settings" params={params} activeOptions={{ includeSearch: false }}>
            <Icon name="settings" size="l" />
            <span>{t('nav.settings')}</span>
          </Link>
          {account}
        </nav>
      )}
      <main>
        <Outlet />
      </main>
      {!desk && (
        <nav className="tabbar" aria-label={t('nav.label')}>
          {sections}
          {search}
          {account}
        </nav>
      )}
      {seeking && (
        <Suspense>
          <Palette onClose={() => setSeeking(false)} onHelp={() => setHelp(true)} />
        </Suspense>
      )}
      {help && (
        <Suspense>
          <ShortcutsDialog onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Ctrl or Cmd with K, also while somebody types; not over a decision that waits. */
function useCommandK(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyK') return
      event.preventDefault()
      if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) open()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}
