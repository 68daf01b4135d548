import { Suspense, lazy, useState } from 'react'
import { useWorkplace } from '../features/access'
import { useSpeech } from '../shared/i18n/i18n'
import { Avatar, initialsOf } from '../shared/ui/Avatar'

const AccountMenu = lazy(() => import('./AccountMenu'))

/** The person's face. The menu behind it is fetched when a pointer or focus comes near. */
export function AccountButton({ tab, onHelp }: { tab: boolean; onHelp: () => void }) {
  const { t } = useSpeech()
  const { me } = useWorkplace()
  const [near, setNear] = useState<'no' | 'near' | 'pressed'>('no')

  const face = (
    <>
      <Avatar initials={initialsOf(me.name)} hue={1} size={tab ? '1.5rem' : '2rem'} />
      {tab ? <span>{t('nav.you')}</span> : <span className="sr">{t('nav.account', { name: me.name })}</span>}
    </>
  )
  const approach = () => setNear((was) => (was === 'no' ? 'near' : was))
  const plain = (
    <button type="button" aria-haspopup="menu" onPointerEnter={approach} onFocus={approach} onClick={() => setNear('pressed')}>
      {face}
    </button>
  )

  if (near === 'no') return plain
  return (
    <Suspense fallback={plain}>
      <AccountMenu face={face} openAtOnce={near === 'pressed'} onHelp={onHelp} />
    </Suspense>
  )
}
