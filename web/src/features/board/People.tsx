import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import type { Person } from '../calendar/model'

interface Props {
  people: readonly Person[]
  late: ReadonlyMap<string, number>
  onChoose: (provider: string) => void
}

/** Who is at work, and whether they keep their time; a tap says that somebody runs late. */
export function People({ people, late, onChoose }: Props) {
  const { t } = useSpeech()
  if (people.length === 0) return null
  return (
    <ul className="bpeople" aria-label={t('board.people')}>
      {people.map(({ id, name, hue, initials }) => {
        const minutes = late.get(id)
        return (
          <li key={id}>
            <button type="button" aria-haspopup="dialog" data-late={minutes ? '' : undefined} onClick={() => onChoose(id)}>
              <Avatar initials={initials} hue={hue} size="1.75rem" />
              <span>{name}</span>
              <span className={minutes ? 'late' : 'text-muted'}>{minutes ? t('board.lateBy', { minutes }) : t('board.onTime')}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
