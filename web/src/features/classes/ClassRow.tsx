import { useSpeech } from '../../shared/i18n/i18n'
import { Chip } from '../../shared/ui/Chip'
import { type Class, isShort } from './model'

interface Props {
  session: Class
  open: boolean
  onOpen: () => void
}

/** A class: when, what, by whom, and how full it is. */
export function ClassRow({ session, open, onOpen }: Props) {
  const { t, format } = useSpeech()
  const { start, end, zone, service, providers, taken, terms, state, course } = session
  const off = state !== 'open'
  return (
    <li className="class" data-open={open || undefined} data-off={off || undefined}>
      <button type="button" aria-pressed={open} onClick={onOpen}>
        <span className="num text-muted">{format.time(start, zone)}–{format.time(end, zone)}</span>
        <span className="min-w-0">
          <span className="strong block">{service}</span>
          <span className="block text-muted">{providers.map(({ name }) => name).join(', ')}</span>
        </span>
        <span className="tags">
          {course && <Chip icon="list-ordered">{t('classes.course')}</Chip>}
          {off ? <Chip tone="danger">{t(`classes.state.${state}`)}</Chip> : isShort(session) && <Chip tone="warning">{t('classes.short', { count: terms.minimum - taken })}</Chip>}
        </span>
        <Fill taken={taken} seats={terms.seats} />
      </button>
    </li>
  )
}

/** "4/8", and as much of a bar. */
function Fill({ taken, seats }: { taken: number; seats: number }) {
  const { t } = useSpeech()
  return (
    <span className="fill">
      <span className="num font-medium" aria-hidden="true">{taken}/{seats}</span>
      <span className="sr">{t('classes.taken', { taken, seats })}</span>
      <progress value={taken} max={seats} aria-hidden="true" />
    </span>
  )
}
