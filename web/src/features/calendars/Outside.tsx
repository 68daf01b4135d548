import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { Strip } from '../../shared/ui/Strip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { Group } from '../settings/parts'
import { NewOutside } from './NewOutside'
import { type OutsideCalendar, clashesQuery, lookOutside, outsideQuery, removeOutside, restoreOutside } from './outside'

/** Calendars elsewhere whose busy times are kept free for one person, each read at an address. */
export function Outside({ provider }: { provider: string }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = outsideQuery(business.id, provider)
  const outside = useQuery(query)
  const [adding, setAdding] = useState(false)
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: query.queryKey }), queries.invalidateQueries({ queryKey: clashesQuery(business.id).queryKey })])
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: refresh })
  const remove = (one: OutsideCalendar) => {
    act.mutate(() => removeOutside(business.id, one))
    toast(t('calendars.outside.removed', { name: one.name }), () => act.mutate(() => restoreOutside(business.id, one)))
  }
  const { error } = outside
  return (
    <Group title={t('calendars.outside')} intro={t('calendars.outside.intro')}>
      {error && <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void outside.refetch()} />}
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      {!outside.data && !error && <SkeletonRows rows={2} label={t('settings.loading')} />}
      {outside.data && outside.data.items.length > 0 && (
        <ul className="outside">
          {outside.data.items.map((one) => (
            <Row key={one.id} one={one} busy={act.isPending} onLook={() => act.mutate(() => lookOutside(business.id, one))} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
      {outside.data && (adding ? (
        <NewOutside provider={provider} onAdded={() => { setAdding(false); void refresh() }} onClose={() => setAdding(false)} />
      ) : (
        <div><Button icon="plus" onClick={() => setAdding(true)}>{t('calendars.outside.add')}</Button></div>
      ))}
    </Group>
  )
}

interface RowProps {
  one: OutsideCalendar
  busy: boolean
  onLook: () => void
  onRemove: () => void
}

function Row({ one, busy, onLook, onRemove }: RowProps) {
  const { t, format } = useSpeech()
  const { me } = useWorkplace()
  const seen = one.seenAt && `${format.dayMonth(dayOf(one.seenAt, me.zone))}, ${format.time(one.seenAt, me.zone)}`
  return (
    <li>
      <div className="row gap-3">
        <Icon name="calendar-clock" />
        <div className="min-w-0">
          <p className="trunc font-medium">{one.name}</p>
          <p className="small text-muted">
            {seen ? t('calendars.outside.seen', { when: seen, count: one.entries }) : one.host}
            {one.unreadable > 0 && <> · {t('calendars.outside.unreadable', { count: one.unreadable })}</>}
            {!one.whole && <> · {t('calendars.outside.cut')}</>}
          </p>
        </div>
        <IconButton className="push" icon="refresh-cw" label={t('calendars.outside.look', { name: one.name })} disabled={busy} onClick={onLook} />
        <IconButton icon="trash-2" label={t('calendars.outside.remove', { name: one.name })} onClick={onRemove} />
      </div>
      {one.fault && <Strip tone="warning" icon="triangle-alert" title={t('calendars.outside.fault')} live>{one.fault.text} {t('calendars.outside.fault.safe')}</Strip>}
    </li>
  )
}
