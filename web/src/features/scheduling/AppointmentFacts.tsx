import { type ReactNode, Suspense, lazy } from 'react'
import { dayOf, sameClock, viewerZone } from '../../shared/i18n/clock'
import { type MessageId, useSpeech, withTexts } from '../../shared/i18n/i18n'
import { Chip } from '../../shared/ui/Chip'
import { Icon, type IconName } from '../../shared/ui/Icon'
import { Strip } from '../../shared/ui/Strip'
import { WhyThem } from './WhyThem'
import { type Appointment, minutesOf, speciesWord } from './model'
import { PetName } from './PetName'

const ClientReply = lazy(() => withTexts('calendars', import('./ClientReply')))
const PremiumClient = lazy(() => withTexts('premium', import('./PremiumClient')))

const VIA: Record<string, MessageId> = { public: 'panel.via.public', workspace: 'panel.via.workspace', api: 'panel.via.api' }

/** Everything known about one appointment, in the order it is asked for. */
export function AppointmentFacts({ appointment, children }: { appointment: Appointment; children?: ReactNode }) {
  const { t, format } = useSpeech()
  const { start, end, zone, provider, location, service, price, client, pet, note, overbooked, colleagues, createdVia, createdAt, firstVisit, things, reply } = appointment
  const via = VIA[createdVia]
  return (
    <div className="body">
      {pet?.note && <Strip tone="warning" icon="triangle-alert" title={t('panel.petNote', { name: pet.name ?? t(speciesWord(pet.species)) })}>{pet.note}</Strip>}
      {overbooked && <Strip tone="warning" icon="layers" title={t('panel.beside')}>{overbooked}</Strip>}
      {pet && !pet.name && <PetName pet={pet} />}
      {note && (
        <div>
          <h3>{t('panel.note', { name: client.name.split(/\s+/)[0] ?? client.name })}</h3>
          <p className="whitespace-pre-line text-muted">{note}</p>
        </div>
      )}
      <dl className="facts">
        <dt>{t('panel.when')}</dt>
        <dd>
          {format.longDate(dayOf(start, zone))}
          <br />
          <span className="num">{format.timeRange(start, end, zone)}</span>
          <span className="text-muted"> · {t('common.minutes', { count: minutesOf(appointment) })}</span>
          {!sameClock(start, zone, viewerZone()) && <><br /><span className="text-muted">{format.zone(zone, start)}</span></>}
        </dd>
        <dt>{t('panel.with')}</dt>
        <dd>
          {[provider, ...colleagues].map(({ name }) => name).join(', ')}
          <WhyThem appointment={appointment} />
        </dd>
        <dt>{t('panel.where')}</dt>
        <dd>{service.mode === 'video' ? t('flag.video') : service.mode === 'home' ? t('flag.home') : location.name}{things.length > 0 && <><br /><span className="text-muted">{things.map(({ name }) => name).join(', ')}</span></>}</dd>
        <dt>{t('panel.service')}</dt>
        <dd>
          {service.name}
          {price && <><br /><span className="num text-muted">{format.money(price)}</span></>}
        </dd>
        <dt>{t('panel.client')}</dt>
        <dd className="flex items-start">
          <span className="min-w-0">
            {client.name}
            {firstVisit && <span className="block"><Chip icon="sparkles">{t('flag.first')}</Chip></span>}
            {client.phone && <span className="num block text-muted">{client.phone}</span>}
            {client.email && <span className="block break-all text-muted">{client.email}</span>}
            {reply && <Suspense><ClientReply reply={reply} zone={zone} /></Suspense>}
            <Suspense><PremiumClient client={client} /></Suspense>
          </span>
          <span className="push flex gap-1">
            {client.email && <Reach href={`mailto:${client.email}`} icon="mail" label={t('panel.write', { name: client.name })} />}
            {client.phone && <Reach href={`tel:${client.phone.replaceAll(/[^+\d]/g, '')}`} icon="phone" label={t('panel.call', { name: client.name })} />}
          </span>
        </dd>
        <dt>{t('panel.via')}</dt>
        <dd>
          {format.shortDate(dayOf(createdAt, zone))}, {format.time(createdAt, zone)}
          {via && <><br /><span className="text-muted">{t(via)}</span></>}
        </dd>
      </dl>
      {children}
    </div>
  )
}

function Reach({ href, icon, label }: { href: string; icon: IconName; label: string }): ReactNode {
  return (
    <a className="btn icon quiet compact" href={href} aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  )
}
