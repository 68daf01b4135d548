import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { Strip } from '../../shared/ui/Strip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { providersQuery } from '../settings/api'
import { Group } from '../settings/parts'
import { NewOutside } from './NewOutside'
import { type OutsideCalendar, clashesQuery, lookOutside, outsideQuery, removeOutside, restoreOutside } from './outside'

/** Calendars elsewhere whose busy times are kept free: of oneself, or of whom one keeps hours for. */
export function Outside() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const providers = useQuery(providersQuery(business.id))
  const people = (providers.data?.items ?? []).filter((each) => each.active !== false)
  const [wish, setWish] = useState<string>()
  const whose = people.find(({ id }) => id === (wish ?? business.provider)) ?? people[0]
  const query = outsideQuery(business.id, whose?.id ?? '')
  const outside = useQuery(query)
  const [adding, setAdding] = useState(false)
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: query.queryKey }), queries.invalidateQueries({ queryKey: clashesQuery(business.id).queryKey })])
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: refresh })
  const remove = (one: OutsideCalendar) => {
    act.mutate(() => removeOutside(business.id, one))
    toast(t('calendars.outside.removed', { name: one.name }), () => act.mutate(() => restoreOutside(business.id, one)))
  }
  const error = providers.error ?? outside.error
  if (providers.data && !whose) return null // nobody can be booked yet, so nobody needs to be free
  return (
    <Group title={t('calendars.outside')} intro={t('calendars.outside.intro')}>
      {people.length > 1 && whose && (
        <div className="feed-new">
          <Select label={t('calendars.outside.whose')} value={whose.id} choices={people.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setWish(target.value)} />
        </div>
      )}
      {error && <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void Promise.all([providers.refetch(), outside.refetch()])} />}
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      {!outside.data && !error && <SkeletonRows rows={2} label={t('settings.loading')} />}
      {outside.data && outside.data.items.length > 0 && (
        <ul className="outside">
          {outside.data.items.map((one) => (
            <Row key={one.id} one={one} busy={act.isPending} onLook={() => act.mutate(() => lookOutside(business.id, one))} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
      {outside.data && whose && (adding ? (
        <NewOutside key={whose.id} provider={whose.id} onAdded={() => { setAdding(false); void refresh() }} onClose={() => setAdding(false)} />
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
