import { useNavigate } from '@tanstack/react-router'
import { api } from '../../shared/api/client'
import { ask } from '../../shared/asks'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { choose } from '../../shared/settings'
import type { IconName } from '../../shared/ui/Icon'
import { signOut, useWorkplace } from '../access'
import { sectionsOf } from '../settings/sections'

export interface Item {
  readonly id: string
  readonly group: 'recent' | 'go' | 'act' | 'clients' | 'visits'
  readonly icon: IconName
  readonly words: string
  /** Small, at the right. */
  readonly hint?: string
  /** Also found by these. */
  readonly also?: string
  readonly run: () => void
}

const READS_MAIL = ['owner', 'manager', 'front_desk']

/** What is always there: the screens this person may open, and what they can do from anywhere. */
export function useStanding(onHelp: () => void): readonly Item[] {
  const { t } = useSpeech()
  const { me, business } = useWorkplace()
  const navigate = useNavigate()
  const params = { slug: business.slug }
  const go = (id: string, icon: IconName, words: string, hint: string, run: () => unknown): Item => ({ id, group: 'go', icon, words, hint, run: () => void run() })
  const act = (id: string, icon: IconName, words: string, run: () => unknown, more: { hint?: string; also?: string } = {}): Item => ({ id, group: 'act', icon, words, ...more, run: () => void run() })

  const speak = (language: (typeof LANGUAGES)[number]) => {
    choose({ language })
    return api.PATCH('/api/v1/me', { body: { locale: language } }).catch(() => undefined)
  }
  return [
    go('today', 'sun', t('nav.today'), 't', () => navigate({ to: '/$slug/today', params })),
    go('board', 'square-kanban', t('nav.board'), 'b', () => navigate({ to: '/$slug/board', params })),
    go('calendar', 'calendar-days', t('nav.calendar'), '', () => navigate({ to: '/$slug/calendar', params })),
    ...(READS_MAIL.includes(business.role) ? [go('mailbox', 'mail', t('nav.mailbox'), 'm', () => navigate({ to: '/$slug/mailbox', params }))] : []),
    go('stays', 'bed-double', t('palette.stays'), '', () => navigate({ to: '/$slug/stays', params })),
    go('requests', 'hourglass', t('palette.requests'), '', () => navigate({ to: '/$slug/requests', params })),
    go('waitlist', 'list-ordered', t('palette.waitlist'), '', () => navigate({ to: '/$slug/waitlist', params })),
    go('classes', 'graduation-cap', t('palette.classes'), '', () => navigate({ to: '/$slug/classes', params })),
    ...sectionsOf(business).map((section) =>
      go(`settings.${section}`, 'settings', t(`palette.settings.${section}`), t('nav.settings'), () => navigate({ to: '/$slug/settings/$section', params: { ...params, section } }))),
    ...me.businesses.filter(({ slug }) => slug !== business.slug).map(({ slug, name }) => go(`business.${slug}`, 'store', name, t('account.business'), () => navigate({ to: '/$slug/today', params: { slug } }))),
    act('book', 'plus', t('palette.book'), () => {
      ask('book', {})
      return navigate({ to: '/$slug/calendar', params })
    }, { hint: 'c' }),
    act('walk-in', 'user', t('palette.walkIn'), () => {
      ask('walkIn', {})
      return navigate({ to: '/$slug/board', params })
    }),
    ...LANGUAGES.map((each) => act(`language.${each}`, 'languages', OWN_NAME[each], () => speak(each), { hint: t('account.language') })),
    act('theme.light', 'sun', t('account.theme.light'), () => choose({ theme: 'light' }), { hint: t('account.theme') }),
    act('theme.dark', 'moon', t('account.theme.dark'), () => choose({ theme: 'dark' }), { hint: t('account.theme') }),
    act('theme.system', 'monitor', t('account.theme.system'), () => choose({ theme: undefined }), { hint: t('account.theme') }),
    act('help', 'keyboard', t('shortcuts.title'), onHelp, { hint: '?' }),
    act('out', 'log-out', t('account.signOut'), signOut),
  ]
}
