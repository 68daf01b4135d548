import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { Decision } from '../../shared/ui/Dialog'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { PetFace } from '../../shared/ui/PetFace'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { type Act, stayQuery, useAct } from './api'
import { Costs } from './Costs'
import { DatesForm } from './DatesForm'
import { type Dates, type Stay, type StayBoard, fitting, isAhead } from './model'
import { namesOf } from './words'

interface Props {
  stay: string
  board: StayBoard
  today: LocalDate
  onClose: () => void
}

/** One stay: who, when, where, what it costs, and what can be done with it now. */
export function StayPanel({ stay, board, today, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const read = useQuery(stayQuery(business.id, stay))
  const title = read.data ? namesOf(read.data, t) : t('stays.one')
  return (
    <Panel label={title} onClose={onClose}>
      <PanelTitle title={title} onClose={onClose}>{read.data && <PetFace species={read.data.animals[0]?.species ?? 'other'} seed={read.data.animals[0]?.id ?? stay} size="2.5rem" />}</PanelTitle>
      {read.isPending ? <div className="body"><SkeletonRows rows={5} label={t('stays.loading')} /></div>
        : read.error ? <div className="body"><ProblemStrip error={read.error} title={t('stays.unread')} onRetry={() => void read.refetch()} /></div>
        : <Body stay={read.data} board={board} today={today} />}
    </Panel>
  )
}

const TONES = { booked: undefined, checked_in: 'positive', fulfilled: 'line', cancelled: 'danger', noshow: 'danger' } as const

function Body({ stay, board, today }: { stay: Stay; board: StayBoard; today: LocalDate }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [cancelling, setCancelling] = useState(false)
  const [changing, setChanging] = useState(false)
  const act = useAct(business.id, stay.id)
  const names = namesOf(stay, t)
  const { state, dates, zone, late, overdue } = stay
  const ahead = isAhead(stay)
  const back = () => act.mutate({ kind: 'take-back' })
  /** Does it, says so, and offers the way back. */
  const does = (wish: Act, said: string, undo: () => void = back) => act.mutate(wish, { onSuccess: () => toast(said, undo) })
  const move = (run: string) => does({ kind: 'move', run }, t('stays.moved', { names, run: board.runs.find(({ id }) => id === run)?.name ?? '' }), () => act.mutate({ kind: 'move', run: stay.run }))
  const change = (next: Dates) => act.mutate({ kind: 'change', dates: next }, {
    onSuccess: (fresh) => {
      setChanging(false)
      toast(t(fresh.run === stay.run ? 'stays.changed' : 'stays.changed.run', { names, days: format.dayRange(next.from, next.until), run: fresh.runName }), () => act.mutate({ kind: 'change', dates }))
    },
  })
  const rooms = fitting(board.runs, stay)
  return (
    <>
      <div className="body stay-body">
        <p className="flex flex-wrap gap-1.5">
          <Chip {...(TONES[state] && { tone: TONES[state] })}>{t(`stays.state.${state}`)}</Chip>
          {overdue && <Chip tone="danger" icon="clock">{t('stays.overdue')}</Chip>}
          <Chip tone="line">{t(`stays.units.${stay.unit}`, { count: stay.units })}</Chip>
        </p>
        {act.error && <ProblemStrip error={act.error} title={t('stays.failed')} />}
        <dl className="facts">
          <dt>{t('stays.client')}</dt>
          <dd><span className="block">{stay.name}</span><span className="small block text-muted">{[stay.phone, stay.email].filter(Boolean).join(' · ')}</span></dd>
          <dt>{t('stays.comes')}</dt>
          <dd><span className="block">{format.dayTitle(dates.from)}</span><span className="small block text-muted">{format.timeRange(stay.bringFrom, stay.bringUntil, zone)}</span></dd>
          <dt>{t('stays.goes')}</dt>
          <dd><span className="block">{format.dayTitle(dates.until)}</span><span className="small block text-muted">{format.timeRange(stay.fetchFrom, stay.fetchUntil, zone)}</span></dd>
          <dt>{t('stays.service')}</dt>
          <dd>{stay.service}</dd>
          {!ahead && <><dt>{t('stays.run')}</dt><dd>{stay.runName}</dd></>}
          {stay.note && <><dt>{t('stays.note')}</dt><dd>{stay.note}</dd></>}
        </dl>
        {ahead && (
          <Select label={t('stays.run')} value={stay.run} disabled={act.isPending} onChange={({ target }) => move(target.value)}
            choices={(rooms.some(({ id }) => id === stay.run) ? rooms : [{ id: stay.run, name: stay.runName }, ...rooms]).map(({ id, name }) => [id, name] as const)} />
        )}
        <Costs lines={stay.lines} total={stay.total} {...(stay.fee && { fee: stay.fee })} />
        {ahead && (changing
          ? <DatesForm stay={stay} busy={act.isPending} onChange={change} onBack={() => setChanging(false)} />
          : <div><Button icon="calendar-clock" onClick={() => setChanging(true)}>{t('stays.change')}</Button></div>)}
      </div>
      <footer className="flex-wrap">
        {state === 'booked' && <Button look="quiet" icon="circle-x" disabled={act.isPending} onClick={() => setCancelling(true)}>{t('stays.cancel')}</Button>}
        {state === 'booked' && dates.from < today && <Button icon="user-x" disabled={act.isPending} onClick={() => does({ kind: 'no-show' }, t('stays.missed', { names }))}>{t('stays.miss')}</Button>}
        {state === 'booked' && <Button look="primary" icon="door-open" className="flex-1" busy={act.isPending} disabled={dates.from > today} onClick={() => does({ kind: 'check-in' }, t('stays.came', { names }))}>{t('stays.checkIn')}</Button>}
        {state === 'checked_in' && late && <Button className="basis-full" disabled={act.isPending} onClick={() => does({ kind: 'check-out', charge: false }, t('stays.went', { names }))}>{t('stays.checkOut.free')}</Button>}
        {state === 'checked_in' && <Button look="primary" icon="house" className={late ? 'basis-full' : 'flex-1'} busy={act.isPending} onClick={() => does({ kind: 'check-out', charge: true }, t('stays.went', { names }))}>{late ? t('stays.checkOut.late', { price: format.money(late.sum) }) : t('stays.checkOut')}</Button>}
        {!ahead && <Button icon="undo-2" className="flex-1" busy={act.isPending} onClick={back}>{t(`stays.back.${state}`)}</Button>}
      </footer>
      {cancelling && (
        <Decision title={t('stays.cancel.title', { names })} consequence={t('stays.cancel.text', { name: stay.name, days: format.dayRange(dates.from, dates.until) })} onClose={() => setCancelling(false)}
          acts={
            <>
              <Button onClick={() => setCancelling(false)}>{t('common.back')}</Button>
              <Button look="danger" onClick={() => { setCancelling(false); does({ kind: 'cancel' }, t('stays.cancelled', { names })) }}>{t('stays.cancel.do', { names })}</Button>
            </>
          }>{null}</Decision>
      )}
    </>
  )
}
