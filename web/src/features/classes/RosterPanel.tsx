import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Decision } from '../../shared/ui/Dialog'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { AddSeat } from './AddSeat'
import { rosterQuery, useCallOff, useMark, useTakeOffered, useTakeOut } from './api'
import { EditClass } from './EditClass'
import { type Roster, type Seat, hasWaitlist, isShort, isStanding, seated } from './model'
import { SeatRow } from './SeatRow'

interface Props {
  session: string
  now: Date
  onClose: () => void
}

/** Who comes to a class; and, once it has begun, who came. */
export function RosterPanel({ session, now, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const roster = useQuery(rosterQuery(business.id, session))
  return (
    <Panel label={t('classes.roster')} onClose={onClose}>
      <PanelTitle title={roster.data?.session.service ?? t('classes.roster')} onClose={onClose} />
      {roster.isPending ? <div className="body"><SkeletonRows rows={4} label={t('classes.loading')} /></div>
        : roster.error ? <div className="body"><ProblemStrip error={roster.error} title={t('classes.unread')} onRetry={() => void roster.refetch()} /></div>
        : <Body roster={roster.data} now={now} />}
    </Panel>
  )
}

function Body({ roster: { session, roster }, now }: { roster: Roster; now: Date }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [removing, setRemoving] = useState<Seat>()
  const [ending, setEnding] = useState(false)
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState(false)
  const mark = useMark(business.id, session.id)
  const takeOut = useTakeOut(business.id, session.id)
  const takeOffered = useTakeOffered(business.id, session.id)
  const callOff = useCallOff(business.id, session.id)
  const { start, end, zone, taken, terms, state, decidedAt } = session
  const open = state === 'open'
  const when = `${format.dayTitle(dayOf(start, zone))}, ${format.time(start, zone)}–${format.time(end, zone)}`
  const begun = Date.parse(start) <= now.getTime()
  const over = Date.parse(end) <= now.getTime()
  const fault = mark.error ?? takeOut.error ?? takeOffered.error ?? callOff.error
  const isBusy = ({ id }: Seat) => [mark.isPending && mark.variables.seat, takeOut.isPending && takeOut.variables.seat, takeOffered.isPending && takeOffered.variables].includes(id)
  const remove = ({ id: seat }: Seat, rest: boolean) => takeOut.mutate({ seat, rest }, { onSettled: () => setRemoving(undefined) })
  if (editing) return <EditClass session={session} onDone={() => setEditing(false)} />
  return (
    <>
      <div className="body">
        <div className="flex items-center justify-between gap-2"><p>{when}</p>{open && !begun && <Button look="quiet" onClick={() => setEditing(true)}>{t('classes.change')}</Button>}</div>
        <p className="text-muted">{t('classes.taken', { taken, seats: terms.seats })}{open && isShort(session) && decidedAt && ` · ${t('classes.decides', { when: `${format.shortDate(dayOf(decidedAt, zone))}, ${format.time(decidedAt, zone)}`, minimum: terms.minimum })}`}</p>
        {!open && <p className="font-medium">{t(`classes.state.${state}`)}</p>}
        {fault && <ProblemStrip error={fault} title={t('classes.failed')} />}
        {roster.length === 0 ? <p className="mt-4 text-muted">{t('classes.nobody')}</p> : (
          <ul className="seats" aria-label={t('classes.roster')}>
            {seated(roster).map((seat) => (
              <SeatRow key={seat.id} seat={seat} marks={open && begun} busy={isBusy(seat)}
                offered={seat.offeredUntil ? t('classes.offered', { time: format.time(seat.offeredUntil, zone) }) : undefined}
                onMark={(to) => mark.mutate({ seat: seat.id, state: to })}
                onTake={open && !begun && seat.state === 'offered' ? () => takeOffered.mutate(seat.id) : undefined} onRemove={open && !begun && isStanding(seat) ? () => setRemoving(seat) : undefined} />
            ))}
          </ul>
        )}
        {adding && <AddSeat session={session} onDone={() => setAdding(false)} />}
      </div>
      {open && !over && (
        <footer>
          {!adding && <Button className="flex-1" look="primary" disabled={taken >= terms.seats && !hasWaitlist(session)} onClick={() => setAdding(true)}>{t(hasWaitlist(session) ? 'classes.wait' : 'classes.add')}</Button>}
          <Button look="quiet" onClick={() => setEnding(true)}>{t('classes.cancel')}</Button>
        </footer>
      )}
      {removing && (
        <Decision title={t('classes.remove.title', { name: removing.name })} consequence={t('classes.remove.text')} onClose={() => setRemoving(undefined)}
          acts={
            <>
              <Button onClick={() => setRemoving(undefined)}>{t('common.back')}</Button>
              {removing.wholeCourse && <Button look="danger" disabled={takeOut.isPending} onClick={() => remove(removing, true)}>{t('classes.remove.rest')}</Button>}
              <Button look="danger" disabled={takeOut.isPending} onClick={() => remove(removing, false)}>{t(removing.wholeCourse ? 'classes.remove.one' : 'classes.remove')}</Button>
            </>
          }>{null}</Decision>
      )}
      {ending && (
        <Decision title={t('classes.cancel.title', { service: session.service })} consequence={t('classes.cancel.text', { when, count: taken })} onClose={() => setEnding(false)}
          acts={
            <>
              <Button onClick={() => setEnding(false)}>{t('common.back')}</Button>
              <Button look="danger" busy={callOff.isPending}
                onClick={() => callOff.mutate(undefined, { onSuccess: () => toast(t('classes.cancelled', { service: session.service })), onSettled: () => setEnding(false) })}>{t('classes.cancel')}</Button>
            </>
          }>{null}</Decision>
      )}
    </>
  )
}
