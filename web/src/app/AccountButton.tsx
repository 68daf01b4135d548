import { Suspense, lazy, useState } from 'react'
import { useWorkplace } from '../features/access'
import { useSpeech } from '../shared/i18n/i18n'
import { Avatar, initialsOf } from '../shared/ui/Avatar'

const loadMenu = () => import('./AccountMenu')
const AccountMenu = lazy(loadMenu)

/** The person's face. The menu behind it is fetched when a pointer or focus comes near, and takes over at the first press. */
export function AccountButton({ tab, onHelp }: { tab: boolean; onHelp: () => void }) {
  const { t } = useSpeech()
  const { me } = useWorkplace()
  const [pressed, setPressed] = useState(false)

  const face = (
    <>
      <Avatar initials={initialsOf(me.name)} hue={1} size={tab ? '1.5rem' : '2rem'} />
      {tab ? <span>{t('nav.you')}</span> : <span className="sr">{t('nav.account', { name: me.name })}</span>}
    </>
  )
  const near = () => void loadMenu()
  const plain = (
    <button type="button" aria-haspopup="menu" onPointerEnter={near} onFocus={near} onClick={() => setPressed(true)}>
      {face}
    </button>
  )
  if (!pressed) return plain
  return (
    <Suspense fallback={plain}>
      <AccountMenu face={face} tab={tab} onHelp={onHelp} />
    </Suspense>
  )
}
