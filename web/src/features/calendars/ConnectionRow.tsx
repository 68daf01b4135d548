import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { Select } from '../../shared/ui/Select'
import { Strip } from '../../shared/ui/Strip'
import { useWorkplace } from '../access'
import { CheckRow } from '../settings/parts'
import { type Choice, type ConnectedCalendar, type Connection, chooseCalendars, lookAtConnection, signInAnew } from './connections'

const NOWHERE = ''
const SIGN_IN = 'calendars.sign-in'

interface Props {
  one: Connection
  onKept: (fresh: Connection) => void
  onRemove: () => void
}

/** One account elsewhere: what counts of it, where our appointments go, and what keeps it from working. */
export function ConnectionRow({ one, onKept, onRemove }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const look = useMutation({ mutationFn: () => lookAtConnection(business.id, one), onSuccess: onKept })
  const choose = useMutation({ mutationFn: (choice: Choice) => chooseCalendars(business.id, one, choice), onSuccess: onKept })
  const counting = one.calendars.filter(({ counts }) => counts).map(({ id }) => id)
  const receiving = one.calendars.find(({ receives }) => receives)?.id
  const say = (change: Partial<Choice>, into = receiving) => choose.mutate({ counting, shows: one.shows, ...change, ...(into && { receiving: into }) })
  const faults = [one.fault, ...one.calendars.map(({ fault }) => fault)].filter((fault) => fault != null)
  const fault = faults.find(({ code }) => code === SIGN_IN) ?? faults[0]
  return (
    <li className="feed">
      <div className="row gap-3">
        <span className="feed-all"><Icon name="calendar-days" /></span>
        <div className="min-w-0">
          <p className="trunc font-medium">{one.name}</p>
          <p className="small trunc text-muted">{one.user}{one.name !== one.host && ` · ${one.host}`}</p>
        </div>
        <IconButton className="push" icon="refresh-cw" label={t('calendars.outside.look', { name: one.name })} disabled={look.isPending} onClick={() => look.mutate()} />
        <IconButton icon="trash-2" label={t('calendars.connection.remove', { name: one.name })} onClick={onRemove} />
      </div>
      {fault && <Strip tone="warning" icon="triangle-alert" title={t(fault === one.fault ? 'calendars.connection.fault' : 'calendars.outside.fault')} live>{fault.text} {t('calendars.outside.fault.safe')}</Strip>}
      {fault?.code === SIGN_IN && <Anew one={one} onKept={onKept} />}
      {(look.error ?? choose.error) && <ProblemStrip error={look.error ?? choose.error} title={t('settings.notSaved')} />}
      <fieldset className="connected">
        <legend className="font-medium">{t('calendars.connection.counting')}</legend>
        {one.calendars.map((calendar) => (
          <CheckRow key={calendar.id} checked={calendar.counts} onChange={(counts) => say({ counting: counts ? [...counting, calendar.id] : counting.filter((id) => id !== calendar.id) })}>
            <span className="min-w-0"><span className="trunc">{calendar.name}</span> <Read calendar={calendar} /></span>
          </CheckRow>
        ))}
      </fieldset>
      <Select label={t('calendars.connection.receiving')} help={t('calendars.connection.receiving.help')} value={receiving ?? NOWHERE}
        choices={[[NOWHERE, t('calendars.connection.nowhere')] as const, ...one.calendars.filter(({ writable }) => writable).map(({ id, name }) => [id, name] as const)]}
        onChange={({ target }) => say({}, target.value)} />
      {receiving && (
        <div className="feed-shows">
          <p className="font-medium">{t('calendars.shows')}</p>
          <Segmented label={t('calendars.shows')} value={one.shows} onChoose={(shows) => say({ shows })}
            choices={[{ value: 'names', label: t('calendars.shows.names') }, { value: 'busy', label: t('calendars.shows.busy') }]} />
        </div>
      )}
    </li>
  )
}

function Read({ calendar }: { calendar: ConnectedCalendar }) {
  const { t, format } = useSpeech()
  const { me } = useWorkplace()
  if (!calendar.counts || !calendar.seenAt) return null
  const when = `${format.dayMonth(dayOf(calendar.seenAt, me.zone))}, ${format.time(calendar.seenAt, me.zone)}`
  return (
    <span className="small block text-muted">
      {t('calendars.outside.seen', { when, count: calendar.entries })}
      {calendar.unreadable > 0 && <> · {t('calendars.outside.unreadable', { count: calendar.unreadable })}</>}
      {!calendar.whole && <> · {t('calendars.outside.cut')}</>}
    </span>
  )
}

/** The password was changed there, or taken back. */
function Anew({ one, onKept }: Pick<Props, 'one' | 'onKept'>) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [password, setPassword] = useState('')
  const send = useMutation({ mutationFn: () => signInAnew(business.id, one, password), onSuccess: onKept })
  return (
    <form className="feed-new" noValidate onSubmit={(event) => { event.preventDefault(); if (password) send.mutate() }}>
      <Field label={t('calendars.connection.password')} type="password" autoComplete="new-password" value={password} onChange={({ target }) => setPassword(target.value)} />
      <Button type="submit" busy={send.isPending}>{t('calendars.connection.anew')}</Button>
      {send.error && <ProblemStrip error={send.error} title={t('settings.notSaved')} />}
    </form>
  )
}
