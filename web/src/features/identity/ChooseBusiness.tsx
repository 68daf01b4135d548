import { Link } from '@tanstack/react-router'
import { type MessageId, useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { type Me, signOut } from '../access'
import { EntryFrame } from './EntryFrame'

/** One of several businesses; or a word to somebody who works in none yet. */
export function ChooseBusiness({ me }: { me: Me }) {
  const { t } = useSpeech()
  const aside = (
    <>
      {t('choose.as', { email: me.email })}{' '}
      <Button look="quiet" className="link" onClick={() => void signOut()}>{t('account.signOut')}</Button>
    </>
  )

  if (me.businesses.length === 0) {
    return (
      <EntryFrame title={t('choose.none.title')} intro={t('choose.none.intro')} aside={aside}>
        <div className="grid gap-4">
          <Link to="/set-up" className="btn primary big">{t('choose.none.act')}</Link>
          <p className="text-center text-muted">{t('choose.none.text', { email: me.email })}</p>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={t('choose.title')} aside={aside}>
      <ul className="-m-3">
        {me.businesses.map((business) => (
          <li key={business.id}>
            <Link to="/$slug/today" params={{ slug: business.slug }} className="flex min-h-14 items-center gap-3 rounded-3 px-3 hover:bg-hover">
              <span className="grid size-9 place-items-center rounded-3 bg-accent-soft text-accent-text">
                <Icon name="store" />
              </span>
              <span className="min-w-0">
                <span className="trunc block font-medium">{business.name}</span>
                <span className="small muted">{t(roleWord(business.role))}</span>
              </span>
              <span className="push text-muted">
                <Icon name="chevron-right" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </EntryFrame>
  )
}

const ROLES = ['owner', 'manager', 'provider', 'front_desk', 'accountant', 'moderator'] as const

/** A role this build has no word for yet is called a member. */
function roleWord(role: string): MessageId {
  const known = ROLES.find((each) => each === role)
  return known ? `role.${known}` : 'role.member'
}
