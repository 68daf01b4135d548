import type { MessageId } from '../../shared/i18n/i18n'
import { useSpeech } from '../../shared/i18n/i18n'
import type { IconName } from '../../shared/ui/Icon'
import { toast } from '../../shared/ui/toast'
import { useStatusChange } from './api'
import { type Appointment, type Status, subjectOf } from './model'

interface Act {
  readonly label: MessageId
  readonly icon: IconName
  readonly done: MessageId
}

/** What a status is called as an act, and what is said when it is done. */
export const ACTS: Partial<Record<Status, Act>> = {
  booked: { label: 'act.booked', icon: 'check', done: 'done.booked' },
  arrived: { label: 'act.arrived', icon: 'map-pin', done: 'done.arrived' },
  checked_in: { label: 'act.checked_in', icon: 'door-open', done: 'done.checked_in' },
  in_progress: { label: 'act.in_progress', icon: 'activity', done: 'done.in_progress' },
  ready_to_pay: { label: 'act.ready_to_pay', icon: 'wallet', done: 'done.ready_to_pay' },
  fulfilled: { label: 'act.fulfilled', icon: 'check', done: 'done.fulfilled' },
  noshow: { label: 'act.noshow', icon: 'user-x', done: 'done.noshow' },
}

/** What the step to `to` is called from where the appointment stands. */
export const actLabel = (from: Status, to: Status): MessageId | undefined => (from === 'ready_to_pay' && to === 'fulfilled' ? 'act.checkOut' : ACTS[to]?.label)

/** Takes a step and offers the way back; `failure` is what did not happen last, with the appointment it happened to. */
export function useSteps(business: string) {
  const { t } = useSpeech()
  const change = useStatusChange(business)

  const take = (appointment: Appointment, status: Status, done = ACTS[status]?.done) => {
    const before = appointment.status
    change.mutate({ appointment, status }, {
      onSuccess: (fresh) => {
        if (!done) return
        const undo = fresh.allowed.includes(before) ? () => change.mutate({ appointment: fresh, status: before }) : undefined
        toast(t(done, { name: subjectOf(appointment) }), undo)
      },
    })
  }
  const failure = change.error ? { error: change.error, appointment: change.variables.appointment } : undefined
  const retry = () => change.variables && take(change.variables.appointment, change.variables.status)
  return { take, failure, retry, busy: change.isPending ? change.variables.appointment.id : undefined }
}

export type Steps = ReturnType<typeof useSteps>
