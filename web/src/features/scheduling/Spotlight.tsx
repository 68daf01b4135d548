import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { PetFace } from '../../shared/ui/PetFace'
import { Avatar, initialsOf } from '../../shared/ui/Avatar'
import { useNow } from '../../shared/now'
import { Icon } from '../../shared/ui/Icon'
import { StatusChip, StatusGlyph, statusClass, statusWord } from '../../shared/ui/StatusChip'
import { ACTS, type Steps, actLabel } from './acts'
import { type Appointment, besideOf, nextStatus, spotlight, subjectOf } from './model'

interface Props {
  items: readonly Appointment[]
  /** The provider's id of whoever looks, if they are one. */
  own?: string | undefined
  steps: Steps
  now: Date
  onOpen: (id: string) => void
}

/** What asks for attention now, with the one primary act of the screen, and what follows. */
export function Spotlight({ items, own, steps, now, onOpen }: Props) {
  const { current, next } = spotlight(items, own)
  if (!current) return null
  return (
    <div className="grid gap-4 @min-[52rem]:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <Current appointment={current} steps={steps} now={now} onOpen={onOpen} />
      {next && <Next appointment={next} now={now} onOpen={onOpen} />}
    </div>
  )
}

function Current({ appointment, steps, now, onOpen }: { appointment: Appointment } & Omit<Props, 'items' | 'own'>) {
  const { t, format } = useSpeech()
  const { status, start, end, zone, service } = appointment
  const step = nextStatus(appointment)
  const act = step && actLabel(status, step)
  const title = status === 'booked' ? t('today.nextUp') : t(statusWord(status))
  return (
    <section className="card grid content-between gap-4 border-accent-line bg-accent-soft p-5 desk:px-6" aria-labelledby="current">
      <div className="flex items-center gap-2 font-medium text-accent-text">
        <StatusGlyph status={status} />
        <h2 id="current" className="font-medium">{title}</h2>
        <span className="type-large push whitespace-nowrap text-ink">
          {status === 'in_progress' ? <Running since={appointment.statusChangedAt} /> : format.time(start, zone)}
        </span>
      </div>
      <div className="row gap-3.5">
        <Face appointment={appointment} size="3.5rem" />
        <div className="min-w-0">
          <p className="lead trunc">{subjectOf(appointment)} {appointment.pet && <span className="font-regular text-muted">{besideOf(appointment, t)}</span>}</p>
          <p className="text-muted">{service.name} · {format.timeRange(start, end, zone)}{' '}<Drift appointment={appointment} now={now} /></p>
        </div>
      </div>
      <div className="flex gap-2">
        {act && (
          <Button look="primary" className="flex-1" {...(ACTS[step] && { icon: ACTS[step].icon })} busy={steps.busy === appointment.id} onClick={() => steps.take(appointment, step)}>
            {t(act)}
          </Button>
        )}
        <Button className={act ? '' : 'flex-1'} onClick={() => onOpen(appointment.id)}>{t('common.open')}</Button>
      </div>
    </section>
  )
}

function Next({ appointment, now, onOpen }: { appointment: Appointment; now: Date; onOpen: (id: string) => void }) {
  const { t, format } = useSpeech()
  return (
    <section className="card grid content-start gap-3 p-5" aria-labelledby="next">
      <div className="row">
        <h2 id="next" className="font-strong">{t('today.then')}</h2>
        <span className="push">
          {appointment.status === 'arrived' ? <Waiting since={appointment.statusChangedAt} now={now} /> : appointment.status !== 'booked' && <StatusChip status={appointment.status} />}
        </span>
      </div>
      <button type="button" className="row gap-3.5 rounded-3" onClick={() => onOpen(appointment.id)}>
        <Face appointment={appointment} size="3rem" />
        <span className="min-w-0">
          <span className="lead trunc block">{subjectOf(appointment)} <span className="font-regular text-muted">{format.time(appointment.start, appointment.zone)}</span></span>
          <span className="trunc block text-muted">{appointment.service.name} · {appointment.provider.name}</span>
        </span>
      </button>
      {appointment.note ? <p className="line-clamp-2 text-muted">{appointment.note}</p> : <p className="text-muted"><Drift appointment={appointment} now={now} /></p>}
    </section>
  )
}

/** The visit's own clock, 42:10. */
function Running({ since }: { since: string }) {
  const { t } = useSpeech()
  const seconds = Math.max(0, Math.floor((useNow(1000).getTime() - Date.parse(since)) / 1000))
  const minutes = Math.floor(seconds / 60)
  return (
    <span role="timer" aria-label={t('today.running', { count: minutes })} className="tnum">
      {minutes}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}

function Waiting({ since, now }: { since: string; now: Date }) {
  const { t } = useSpeech()
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000))
  return <span className={`chip ${statusClass('arrived')}`}><Icon name="map-pin" size="s" />{t('today.waiting', { minutes })}</span>
}

export function Face({ appointment: { pet, client }, size }: { appointment: Appointment; size: string }) {
  return pet ? <PetFace species={pet.species} seed={pet.id} coat={pet.coat} size={size} /> : <Avatar initials={initialsOf(client.name)} size={size} />
}

/** How it stands against the clock: begins in, should have begun, runs over. Nothing while it is on time. */
function Drift({ appointment, now }: { appointment: Appointment; now: Date }) {
  const { t } = useSpeech()
  const since = (at: string) => Math.round((now.getTime() - Date.parse(at)) / 60_000)
  const [begun, over] = [since(appointment.start), since(appointment.end)]
  if (appointment.status === 'in_progress') return over > 0 ? <>· {t('today.over', { minutes: over })}</> : null
  if (begun < 0 && begun > -90) return <span className="whitespace-nowrap">{t('today.in', { minutes: -begun })}</span>
  return begun > 5 ? <span className="font-medium whitespace-nowrap text-warning">{t('today.late', { minutes: begun })}</span> : null
}
