import { Suspense, lazy, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import type { Person } from './model'
import type { CalendarSearch, View } from './search'

const loadMenu = () => import('./FilterMenu')
const FilterMenu = lazy(loadMenu)

export interface FilterProps {
  search: CalendarSearch
  view: View
  rooms: boolean
  people: readonly Person[]
  places: readonly { readonly id: string; readonly name: string }[]
  onSearch: (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) => void
}

/** Who and where is shown. The menu behind it is fetched when a pointer comes near, and takes over at the first press. */
export function FilterButton(props: FilterProps) {
  const { t } = useSpeech()
  const [pressed, setPressed] = useState(false)
  const on = Boolean(props.search.provider ?? props.search.location)
  const near = () => void loadMenu()
  const plain = (
    <IconButton icon="filter" className={on ? 'text-accent-text' : ''} label={t('calendar.filter')} aria-haspopup="menu" onPointerEnter={near} onFocus={near} onClick={() => setPressed(true)} />
  )
  if (!pressed) return plain
  return <Suspense fallback={plain}><FilterMenu {...props} on={on} /></Suspense>
}
