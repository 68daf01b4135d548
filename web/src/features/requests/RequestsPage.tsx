import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows, useShortcuts } from '../../shared/keys'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { Strip } from '../../shared/ui/Strip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { type Appointment, subjectOf, useFreshAppointments } from '../scheduling'
import { WaitingViews } from '../waitlist'
import { type Decision, requestsQuery, useAnswer } from './api'
import { DeclineDialog } from './DeclineDialog'
import { stillThere, toggled } from './model'
import { RequestRow } from './RequestRow'
import './requests.css'

/** `/app/{slug}/requests`: what waits for an answer, answered one by one or several at once, by hand or by keys. */
export function RequestsPage() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const now = useNow()
  const refetchInterval = useFreshAppointments(business.id)
  const asked = useQuery({ ...requestsQuery(business.id), refetchInterval })
  const items = asked.data?.items ?? []
  const [picked, setPicked] = useState<readonly string[]>([])
  const [declining, setDeclining] = useState<readonly string[]>()
  const chosen = stillThere(picked, items)
  const answer = useAnswering(business.id, () => {
    setPicked([])
    setDeclining(undefined)
  })
  /** What is chosen, or else the row that has the focus. */
  const meant = () => {
    const focused = document.activeElement?.closest('.request')?.querySelector<HTMLElement>('[data-id]')?.dataset['id']
    return chosen.length > 0 ? chosen : focused ? [focused] : []
  }
  const ask = (ids: readonly string[], act: (ids: readonly string[]) => void) => ids.length > 0 && act(ids)

  useShortcuts({
    a: () => ask(meant(), (ids) => answer.give(ids, 'approve')),
    d: () => ask(meant(), setDeclining),
    x: () => ask(meant().slice(0, 1), ([id]) => setPicked(toggled(chosen, id!))),
  })
  useEffect(() => {
    document.title = t('requests.title.page', { business: business.name })
  }, [t, business.name])

  return (
    <>
      <header className="top flex-wrap gap-y-1 py-1">
        <h1 className="sr">{t('requests.title')}</h1>
        <WaitingViews />
        {items.length > 1 && (
          <div className="push flex flex-none items-center gap-2">
            <Button look="quiet" onClick={() => setPicked(chosen.length === items.length ? [] : items.map(({ id }) => id))}>{t(chosen.length === items.length ? 'requests.none' : 'requests.all')}</Button>
          </div>
        )}
      </header>
      <div className="work">
        <div className="scroll">
          <div className="requests">
            {answer.error && <ProblemStrip error={answer.error} title={t('requests.failed')} />}
            {answer.late.length > 0 && <Strip tone="info" icon="circle-alert" live>{t('requests.late', { count: answer.late.length, names: answer.late.map(subjectOf).join(', ') })}</Strip>}
            <Body asked={asked} empty={items.length === 0} />
            <ul className="card" hidden={items.length === 0} onKeyDown={moveByArrows} aria-label={t('requests.title')}>
              {items.map((request, index) => (
                <RequestRow key={request.id} request={request} now={now} chosen={chosen.includes(request.id)} busy={answer.busy.includes(request.id)} first={index === 0 && chosen.length === 0}
                  onChoose={() => setPicked(toggled(chosen, request.id))} onApprove={() => answer.give([request.id], 'approve')} onDecline={() => setDeclining([request.id])} />
              ))}
            </ul>
            {items.length > 0 && <p className="desk small text-muted">{t('requests.keys')}</p>}
          </div>
        </div>
      </div>
      {chosen.length > 0 && (
        <div className="bulk" role="region" aria-label={t('requests.chosen', { count: chosen.length })}>
          <p className="mr-auto" role="status">{t('requests.chosen', { count: chosen.length })}</p>
          <Button onClick={() => setDeclining(chosen)}>{t('requests.decline')}</Button>
          <Button look="primary" busy={answer.busy.length > 0} onClick={() => answer.give(chosen, 'approve')}>{t('requests.approve')}</Button>
        </div>
      )}
      {declining && <DeclineDialog count={declining.length} busy={answer.busy.length > 0} onDecline={(reason) => answer.give(declining, 'decline', reason)} onClose={() => setDeclining(undefined)} />}
    </>
  )
}

function Body({ asked, empty }: { asked: { isPending: boolean; error: Error | null; refetch: () => unknown }; empty: boolean }) {
  const { t } = useSpeech()
  if (asked.isPending) return <div className="card px-5 py-2"><SkeletonRows rows={3} label={t('requests.loading')} /></div>
  if (asked.error && empty) return <ProblemStrip error={asked.error} title={t('requests.unread')} onRetry={() => void asked.refetch()} />
  return empty ? <EmptyState icon="inbox" title={t('requests.empty')}>{t('requests.empty.text')}</EmptyState> : null
}

/** Gives answers, says what was done, and remembers those that somebody else answered first. */
function useAnswering(business: string, onDone: () => void) {
  const { t } = useSpeech()
  const answer = useAnswer(business)
  const [late, setLate] = useState<readonly Appointment[]>([])
  const give = (requests: readonly string[], decision: Decision, reason?: string) =>
    answer.mutate({ requests, decision, reason }, {
      onSuccess: ({ items }) => {
        const done = items.filter(({ answered }) => answered)
        setLate(items.filter(({ answered }) => !answered).map(({ appointment }) => appointment))
        if (done.length > 0) {
          const [first] = done
          toast(t(decision === 'approve' ? 'requests.approved' : 'requests.declined', { count: done.length, name: first ? subjectOf(first.appointment) : '' }))
        }
        onDone()
      },
    })
  return { give, late, error: answer.error, busy: answer.isPending ? answer.variables.requests : [] }
}
