import { Suspense, lazy, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { useWorkplace } from '../access'
import { loadCancelDialog, subjectOf } from '../scheduling'
import type { Proposal } from './proposals'

const CancelDialog = lazy(loadCancelDialog)

interface Props {
  proposal: Proposal
  busy: boolean
  onKeep: () => void
  onMove: (start: string, end: string) => void
  onSettled: () => void
}

/** What somebody did to their copy of an appointment, or answered to its invitation, and the three ways on. */
export function ProposalRow({ proposal, busy, onKeep, onMove, onSettled }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const navigate = useNavigate()
  const [cancelling, setCancelling] = useState(false)
  const { appointment, start, end } = proposal
  const day = dayOf(appointment.start, appointment.zone)
  const toDay = start ? dayOf(start, appointment.zone) : day
  const to = start && end ? format.timeRange(start, end, appointment.zone) : ''
  const times = toDay === day ? to : `${format.shortDate(toDay)}, ${to}`
  const who = proposal.source === 'client' ? appointment.client.name : appointment.provider.name
  const open = () => void navigate({ to: '/$slug/today', params: { slug: business.slug }, search: { day, apt: appointment.id } })
  return (
    <li>
      <div className="clash">
        <Icon name={proposal.wish === 'cancel' ? 'calendar-x' : 'calendar-clock'} />
        <div className="min-w-0">
          <p><span className="font-medium">{subjectOf(appointment)}</span> · {appointment.service.name}</p>
          <p className="small text-muted">{format.shortDate(day)}, {format.timeRange(appointment.start, appointment.end, appointment.zone)} · {appointment.provider.name}</p>
          <p className="small">{t(`calendars.proposal.${proposal.source}.${proposal.wish}`, { who, times })}</p>
          {proposal.comment && <p className="small break-words whitespace-pre-line text-muted">“{proposal.comment}”</p>}
        </div>
        <div className="clash-acts">
          <Button onClick={onKeep} disabled={busy}>{t(`calendars.proposal.${proposal.source}.keep`)}</Button>
          {start && end && <Button onClick={() => onMove(start, end)} disabled={busy}>{t('calendars.proposal.move')}</Button>}
          <Button onClick={() => setCancelling(true)} disabled={busy}>{t('calendars.proposal.cancel')}</Button>
        </div>
      </div>
      {cancelling && (
        <Suspense>
          <CancelDialog appointment={appointment} business={business.id} onMove={open} onClose={() => { setCancelling(false); onSettled() }} />
        </Suspense>
      )}
    </li>
  )
}
