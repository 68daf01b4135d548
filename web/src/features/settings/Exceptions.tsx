import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { clockOf, minutesOf } from '../../shared/week/model'
import { useWorkplace } from '../access'
import { DayForm } from './DayForm'
import { TimeOffForm } from './TimeOffForm'
import { type Place, type Provider, addTimeOff, clearDay, exceptionsQuery, removeTimeOff, setDay, setDays } from './api'
import { Group } from './parts'

interface Props {
  provider: Provider
  places: readonly Place[]
  today: LocalDate
}

/** Days off and dates with hours of their own, each with a way back. */
export function Exceptions({ provider, places, today }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = exceptionsQuery(business.id, provider.id, today)
  const { data, error, refetch } = useQuery(query)
  const [adding, setAdding] = useState<'day' | 'off'>()
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }) })
  // Times of an answer are wall clocks: shown as this person reads them.
  const clock = (text: string) => format.clock(minutesOf(text))

  const says = (day: LocalDate) => {
    const off = data?.off.find(({ from, to }) => day >= from && day <= to)
    if (off) return off.reason || t('settings.off.one')
    const own = data?.days.find(({ date }) => date === day)
    return own && (own.ranges.length === 0 ? t('week.closed') : own.ranges.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(', '))
  }
  const dropOff = (off: { id: string; from: string; to: string; reason: string }) => {
    act.mutate(() => removeTimeOff(business.id, provider.id, off.id))
    toast(t('settings.off.removed'), () => act.mutate(() => addTimeOff(business.id, provider.id, { from: off.from, to: off.to, reason: off.reason })))
  }
  const dropDay = ({ date, location, ranges }: { date: string; location: string; ranges: { start: string; end: string }[] }) => {
    act.mutate(() => clearDay(business.id, provider.id, date))
    toast(t('settings.day.removed', { day: format.dayMonth(date) }), () => act.mutate(() => setDay(business.id, provider.id, date, { location, ranges })))
  }

  return (
    <Group title={t('settings.exceptions')} intro={t('settings.exceptions.intro')}>
      {(error ?? act.error) && <ProblemStrip error={error ?? act.error} title={t(error ? 'settings.failed' : 'settings.notSaved')} onRetry={error ? () => void refetch() : undefined} />}
      {data && data.days.length + data.off.length > 0 && (
        <ul className="exceptions">
          {data.off.map((off) => (
            <li key={off.id}>
              <Icon name="calendar-off" />
              <span className="min-w-0">
                <span className="block">{off.from === off.to ? format.dayTitle(off.from) : `${format.shortDate(off.from)} – ${format.shortDate(off.to)}`}</span>
                <span className="small text-muted">{off.reason || t('settings.off.one')}</span>
              </span>
              <IconButton className="push" icon="x" label={t('settings.off.remove', { day: format.dayMonth(off.from) })} onClick={() => dropOff(off)} />
            </li>
          ))}
          {data.days.map((day) => (
            <li key={day.date}>
              <Icon name="clock" />
              <span className="min-w-0">
                <span className="block">{format.dayTitle(day.date)}</span>
                <span className="small text-muted">{day.ranges.length === 0 ? t('week.closed') : day.ranges.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(', ')}</span>
              </span>
              <IconButton className="push" icon="x" label={t('settings.day.remove', { day: format.dayMonth(day.date) })} onClick={() => dropDay(day)} />
            </li>
          ))}
        </ul>
      )}
      {adding === 'off' ? (
        <TimeOffForm today={today} onClose={() => setAdding(undefined)} onAdd={(off) => act.mutateAsync(() => addTimeOff(business.id, provider.id, off))} />
      ) : adding === 'day' ? (
        <DayForm today={today} places={places} says={says} onClose={() => setAdding(undefined)}
          onAdd={(from, to, location, blocks) => act.mutateAsync(() => setDays(business.id, provider.id, { from, to, location, ranges: blocks.map(({ start, end }) => ({ start: clockOf(start), end: clockOf(end) })) }))} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button icon="calendar-off" onClick={() => setAdding('off')}>{t('settings.off.add')}</Button>
          <Button icon="clock" onClick={() => setAdding('day')}>{t('settings.day.add')}</Button>
        </div>
      )}
    </Group>
  )
}
