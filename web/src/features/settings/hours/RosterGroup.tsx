import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalDate, addDays } from '../../../shared/i18n/clock'
import { useSpeech } from '../../../shared/i18n/i18n'
import { Button, IconButton } from '../../../shared/ui/Button'
import { Icon } from '../../../shared/ui/Icon'
import { ProblemStrip } from '../../../shared/ui/ProblemStrip'
import { toast } from '../../../shared/ui/toast'
import { useWorkplace } from '../../access'
import { type Place, type Provider, type Roster, keepRoster, refresh, removeRoster, rostersQuery } from '../api'
import { Group } from '../parts'
import type { PatternValue } from './Pattern'
import { RosterForm } from './RosterForm'

interface Props {
  provider: Provider
  places: readonly Place[]
  pattern: PatternValue
  today: LocalDate
}

/** Weeks planned day by day: what is published, what is a draft, and one more. */
export function RosterGroup({ provider, places, pattern, today }: Props) {
  const { t, format } = useSpeech()
  const queries = useQueryClient()
  const business = useWorkplace().business.id
  const query = rostersQuery(business, provider.id, today)
  const { data, error, refetch } = useQuery(query)
  const [open, setOpen] = useState<Roster | 'new'>()
  const act = useMutation({
    mutationFn: (call: () => Promise<unknown>) => call(),
    onSettled: () => {
      refresh(queries, business)
      return queries.invalidateQueries({ queryKey: query.queryKey })
    },
  })
  const items = data?.items ?? []
  const drop = (roster: Roster) => {
    act.mutate(() => removeRoster(business, provider.id, roster.monday))
    toast(t('settings.roster.removed'), () => act.mutate(() => keepRoster(business, provider.id, roster)))
  }
  const keep = (roster: Roster, before?: LocalDate) =>
    act.mutateAsync(async () => {
      if (before && before !== roster.monday) await removeRoster(business, provider.id, before)
      return keepRoster(business, provider.id, roster)
    }).then(() => {
      setOpen(undefined)
      toast(t(roster.published ? 'settings.roster.published' : 'settings.roster.kept'))
    })

  return (
    <Group title={t('settings.roster')} intro={t('settings.roster.intro')}>
      {(error ?? act.error) && <ProblemStrip error={error ?? act.error} title={t(error ? 'settings.failed' : 'settings.notSaved')} onRetry={error ? () => void refetch() : undefined} />}
      {items.length > 0 && (
        <ul className="exceptions">
          {items.map((roster) => (
            <li key={roster.monday}>
              <Icon name="calendar-days" />
              <button type="button" className="open min-w-0 text-left" onClick={() => setOpen(roster)}>
                <span className="block">{format.dayRange(roster.monday, addDays(roster.monday, roster.weeks * 7 - 1))}</span>
                <span className="small text-muted">{t('settings.roster.shifts', { count: roster.shifts.length })} · {t(roster.published ? 'settings.roster.holds' : 'settings.roster.draft')}</span>
              </button>
              <IconButton className="push" icon="x" label={t('settings.roster.remove', { day: format.dayMonth(roster.monday) })} onClick={() => drop(roster)} />
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <RosterForm key={open === 'new' ? 'new' : open.monday} roster={open === 'new' ? undefined : open} taken={items} places={places} pattern={pattern} today={today} busy={act.isPending}
          onKeep={(roster) => void keep(roster, open === 'new' ? undefined : open.monday).catch(() => undefined)} onClose={() => setOpen(undefined)} />
      ) : (
        <div><Button icon="calendar-days" onClick={() => setOpen('new')}>{t('settings.roster.add')}</Button></div>
      )}
    </Group>
  )
}
