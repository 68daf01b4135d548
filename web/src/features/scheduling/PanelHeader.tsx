import { dayOf } from '../../shared/i18n/clock'
import { type MessageId, useSpeech } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import { StatusChip, statusClass } from '../../shared/ui/StatusChip'
import { type Appointment, isOff, speciesWord, stepsTaken, subjectOf } from './model'
import { Face } from './Spotlight'

const STEPS: readonly MessageId[] = ['status.booked', 'status.arrived', 'status.checked_in', 'status.fulfilled']

/** What the third step is called while it is more than being in the room. */
const IN_THE_ROOM: Partial<Record<Appointment['status'], MessageId>> = { in_progress: 'status.in_progress', ready_to_pay: 'status.ready_to_pay' }

/** Face and name, and how far the visit has come. */
export function PanelHeader({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const { t, format } = useSpeech()
  const { pet, client, status, decideBy, zone } = appointment
  return (
    <header>
      <div className="row gap-3">
        <Face appointment={appointment} size="3rem" />
        <div className="min-w-0">
          <h2 className="lead trunc">{subjectOf(appointment)}</h2>
          <p className="trunc text-muted">{!pet ? t('panel.client') : pet.name ? `${t(speciesWord(pet.species))} · ${client.name}` : t('panel.pet.unnamed', { kind: t(speciesWord(pet.species)) })}</p>
        </div>
        <IconButton className="push self-start" icon="x" label={t('common.close')} onClick={onClose} />
      </div>
      {isOff(appointment) || status === 'pending' ? (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusChip status={status} />
          {decideBy && <span className="text-muted">{t('panel.decideBy', { when: `${format.shortDate(dayOf(decideBy, zone))}, ${format.time(decideBy, zone)}` })}</span>}
        </div>
      ) : (
        <Steps appointment={appointment} />
      )}
    </header>
  )
}

function Steps({ appointment }: { appointment: Appointment }) {
  const { t, format } = useSpeech()
  const { createdAt, statusChangedAt, zone } = appointment
  const taken = stepsTaken(appointment)
  const when = (index: number) => {
    if (index === 0) return format.dayMonthShort(dayOf(createdAt, zone))
    return index === taken - 1 ? format.time(statusChangedAt, zone) : '–'
  }
  return (
    <ol className={`steps ${statusClass(appointment.status)}`}>
      {STEPS.map((word, index) => (
        <li key={word} className={index < taken ? 'did' : ''} aria-current={index === taken - 1 ? 'step' : undefined}>
          {t(index === 2 && IN_THE_ROOM[appointment.status] || word)}
          <span className="block font-regular text-muted">{when(index)}</span>
        </li>
      ))}
    </ol>
  )
}
