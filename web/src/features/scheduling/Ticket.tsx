import { memo } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon, type IconName } from '../../shared/ui/Icon'
import { StatusChip } from '../../shared/ui/StatusChip'
import { type Appointment, besideOf, isOff, isOver, subjectOf } from './model'
import { Face } from './Spotlight'

interface Props {
  appointment: Appointment
  selected: boolean
  onOpen: (id: string) => void
}

/** One appointment in the list: pet first, person second. Booked is the normal case and says nothing of itself. */
export const Ticket = memo(function Ticket({ appointment, selected, onOpen }: Props) {
  const { t, format } = useSpeech()
  const { id, status, start, end, zone, service, note, firstVisit } = appointment
  const beside = besideOf(appointment, t)
  const classes = ['ticket', isOver(appointment) && 'over', isOff(appointment) && 'off'].filter(Boolean).join(' ')
  return (
    <button type="button" data-row className={classes} aria-current={selected || undefined} onClick={() => onOpen(id)}>
      <Face appointment={appointment} size="2.5rem" />
      <span className="min-w-0 flex-1">
        <span className="flex gap-2">
          <span className="trunc">
            <b className="strong">{subjectOf(appointment)}</b> {beside && <span className="muted">{beside}</span>}
          </span>
          <span className="muted push whitespace-nowrap">{format.timeRange(start, end, zone)}</span>
        </span>
        <span className="mt-0.5 flex gap-2">
          <span className="small muted min-w-0">{service.name}</span>
          <span className="flags">
            {service.mode === 'video' && <Flag icon="video" words={t('flag.video')} />}
            {service.mode === 'home' && <Flag icon="house" words={t('flag.home')} />}
            {firstVisit && !isOver(appointment) && <Flag icon="sparkles" words={t('flag.first')} />}
            {note && <Flag icon="sticky-note" words={t('flag.note')} />}
            {status !== 'booked' && <StatusChip status={status} />}
          </span>
        </span>
      </span>
    </button>
  )
})

function Flag({ icon, words }: { icon: IconName; words: string }) {
  return (
    <span title={words}>
      <Icon name={icon} size="s" />
      <span className="sr">{words}</span>
    </span>
  )
}
