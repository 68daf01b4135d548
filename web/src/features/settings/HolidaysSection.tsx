import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dateParts, dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button, IconButton } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { Switch } from '../../shared/ui/Switch'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { Frame } from './Frame'
import { HolidayForm } from './HolidayForm'
import { type HolidayDay, type LocalText, decideHoliday, followHolidays, holidaySetsQuery, holidaysQuery, leaveHoliday } from './api'
import { Group } from './parts'

/** On which public holidays the business is closed, and the days it decides by itself. */
export function HolidaysSection() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const zone = useQuery(locationsQuery(business.id)).data?.items[0]?.zone ?? 'UTC'
  const now = useNow()
  const today = dayOf(now, zone)
  const [year, setYear] = useState(dateParts(today).year)
  const [adding, setAdding] = useState(false)
  const sets = useQuery(holidaySetsQuery)
  const kept = useQuery(holidaysQuery(business.id, year))
  const act = useMutation({
    mutationFn: (call: () => Promise<unknown>) => call(),
    onSettled: () => Promise.all(['holidays', 'appointments'].map((each) => queries.invalidateQueries({ queryKey: ['business', business.id, each] }))),
  })
  const inOwn = (name: LocalText) => name[format.language] ?? name.en ?? ''
  const follow = (code: string | null, substitutes: boolean) => act.mutate(() => followHolidays(business.id, { code, substitutes }))
  const drop = (day: HolidayDay) => {
    act.mutate(() => leaveHoliday(business.id, day.date))
    toast(t('settings.holidays.removed', { day: format.dayMonth(day.date) }), () => act.mutate(() => decideHoliday(business.id, day.date, false, inOwn(day.name))))
  }
  const error = sets.error ?? kept.error
  const known = sets.data?.items ?? []
  const source = known.find(({ code }) => code === kept.data?.code)?.source
  return (
    <Frame section="holidays">
      {error ? (
        <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void Promise.all([sets.refetch(), kept.refetch()])} />
      ) : !kept.data || !sets.data ? (
        <div className="card px-5 py-2"><SkeletonRows rows={6} label={t('settings.loading')} /></div>
      ) : (
        <Group title={t('settings.holidays')} intro={t('settings.holidays.intro')}>
          {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
          <div className="pair">
            <Select label={t('settings.holidays.set')} value={kept.data.code ?? ''} choices={[['', t('settings.holidays.none')] as const, ...known.map(({ code, name }) => [code, inOwn(name as LocalText)] as const)]}
              onChange={({ target }) => follow(target.value || null, kept.data.substitutes)} />
          </div>
          {kept.data.code && <Switch label={t('settings.holidays.substitutes')} checked={kept.data.substitutes} onChange={({ target }) => follow(kept.data.code ?? null, target.checked)} />}
          <div className="flex items-center gap-1" role="group" aria-label={t('settings.holidays.year')}>
            <IconButton icon="chevron-left" label={t('settings.holidays.before')} onClick={() => setYear(year - 1)} />
            <span className="font-strong num" aria-live="polite">{year}</span>
            <IconButton icon="chevron-right" label={t('settings.holidays.after')} onClick={() => setYear(year + 1)} />
          </div>
          {kept.data.days.length === 0 && <p className="text-muted">{t('settings.holidays.empty')}</p>}
          <ul className="exceptions">
            {kept.data.days.map((day) => (
              <li key={`${day.date} ${day.substitute}`} className={day.date < today ? 'passed' : undefined}>
                <span className="min-w-0">
                  <span className="block">{format.dayTitle(day.date)}</span>
                  <span className="small text-muted">{day.own ? inOwn(day.name as LocalText) || t('settings.holidays.own') : day.substitute ? t('settings.holidays.instead', { name: inOwn(day.name as LocalText) }) : inOwn(day.name as LocalText)}</span>
                </span>
                <span className="push">
                  {day.own ? (
                    <IconButton icon="x" label={t('settings.holidays.remove', { day: format.dayMonth(day.date) })} onClick={() => drop(day)} />
                  ) : (
                    <Switch label={t(day.open ? 'settings.holidays.works' : 'settings.holidays.closed')} aria-label={t('settings.holidays.open', { day: format.dayMonth(day.date) })} checked={day.open}
                      onChange={({ target }) => act.mutate(() => (target.checked ? decideHoliday(business.id, day.date, true) : leaveHoliday(business.id, day.date)))} />
                  )}
                </span>
              </li>
            ))}
          </ul>
          {adding ? (
            <HolidayForm today={today} onClose={() => setAdding(false)}
              onAdd={(date, name) => act.mutateAsync(() => decideHoliday(business.id, date, false, name)).then(() => toast(t('settings.holidays.added', { day: format.dayMonth(date) })))} />
          ) : (
            <div><Button icon="calendar-off" onClick={() => setAdding(true)}>{t('settings.holidays.add')}</Button></div>
          )}
          {source && <p className="small text-muted">{t('settings.holidays.source', { source })}</p>}
        </Group>
      )}
    </Frame>
  )
}
