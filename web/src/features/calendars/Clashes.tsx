import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { Group } from '../settings/parts'
import { type Clash, clashesQuery, keepDespite, reopenClash } from './outside'

/** What waits for a decision; nothing at all while nothing does. */
export function Clashes() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = clashesQuery(business.id)
  const { data } = useQuery(query)
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }) })
  const keep = (clash: Clash) => {
    act.mutate(() => keepDespite(business.id, clash.id))
    toast(t('calendars.clash.kept', { name: subject(clash) }), () => act.mutate(() => reopenClash(business.id, clash.id)))
  }
  if (!data || data.items.length === 0) return null
  return (
    <Group title={t('calendars.clashes')} intro={t('calendars.clashes.intro')}>
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      <ul className="outside">
        {data.items.map((clash) => <Row key={clash.id} clash={clash} onKeep={() => keep(clash)} />)}
      </ul>
    </Group>
  )
}

const subject = ({ appointment }: Clash) => appointment.pet?.name ?? appointment.client.name

function Row({ clash, onKeep }: { clash: Clash; onKeep: () => void }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { appointment, busyFrom, busyTo } = clash
  const day = dayOf(appointment.start, appointment.zone)
  return (
    <li>
      <div className="clash">
        <Icon name="calendar-x" />
        <div className="min-w-0">
          <p><span className="font-medium">{subject(clash)}</span> · {appointment.service.name}</p>
          <p className="small text-muted">{format.shortDate(day)}, {format.timeRange(appointment.start, appointment.end, appointment.zone)} · {appointment.provider.name}</p>
          <p className="small text-muted">{t('calendars.clash.busy', { times: format.timeRange(busyFrom, busyTo, appointment.zone) })}</p>
        </div>
        <div className="clash-acts">
          <Button onClick={onKeep}>{t('calendars.clash.keep')}</Button>
          <Link className="btn" to="/$slug/today" params={{ slug: business.slug }} search={{ day, apt: appointment.id }}>{t('calendars.clash.change')}</Link>
        </div>
      </div>
    </li>
  )
}
