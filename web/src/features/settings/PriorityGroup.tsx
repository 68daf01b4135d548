import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { WEEKDAYS, minutesOf } from '../../shared/week/model'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { KeptHoursForm } from './KeptHoursForm'
import { providersQuery } from './api'
import { Group } from './parts'
import { type PriorityHours, aheadChoices, usePriority } from './priority-api'

/** What premium clients are given before others. Kept at once. */
export default function PriorityGroup() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { data, keep } = usePriority(business.id)
  const people = useQuery(providersQuery(business.id)).data?.items ?? []
  const places = useQuery(locationsQuery(business.id)).data?.items ?? []
  const [adding, setAdding] = useState(false)
  const says = useHoursInWords()
  if (!data) return null
  const hours = data.hours
  const remove = (gone: PriorityHours) => {
    keep.mutate({ hours: hours.filter((each) => each !== gone) }, {
      onSuccess: () => toast(t('settings.priority.removed', { hours: says(gone) }), () => keep.mutate({ hours })),
    })
  }
  return (
    <Group title={t('settings.priority')} intro={t('settings.priority.intro')}>
      <Select label={t('settings.priority.ahead')} value={data.daysAhead} choices={aheadChoices(data.daysAhead).map((count) => [count, t('settings.priority.days', { count })] as const)}
        onChange={({ target }) => keep.mutate({ daysAhead: Number(target.value) })} />
      <div>
        <h3 className="mb-1 font-medium">{t('settings.priority.hours')}</h3>
        {hours.length === 0 ? <p className="text-muted">{t('settings.priority.none')}</p> : (
          <ul className="kept-hours">
            {hours.map((each, at) => {
              const who = people.find(({ id }) => id === each.provider)?.name ?? t('settings.priority.everybody')
              const where = places.length > 1 ? [places.find(({ id }) => id === each.location)?.name ?? t('settings.priority.everywhere')] : []
              return (
                <li key={at}>
                  <span><span className="num font-medium">{says(each)}</span><span className="block text-muted">{[who, ...where, t('settings.priority.opens', { count: each.opensHoursBefore })].join(' · ')}</span></span>
                  <IconButton icon="x" label={t('settings.priority.remove', { hours: says(each) })} onClick={() => remove(each)} />
                </li>
              )
            })}
          </ul>
        )}
      </div>
      {adding
        ? <KeptHoursForm people={people.filter(({ active }) => active !== false)} places={places} onClose={() => setAdding(false)} onAdd={(one) => keep.mutateAsync({ hours: [...hours, one] })} />
        : <div><Button icon="plus" onClick={() => setAdding(true)}>{t('settings.priority.add')}</Button></div>}
      {keep.error && <ProblemStrip error={keep.error} title={t('settings.notSaved')} />}
    </Group>
  )
}

/** "Tue, Thu 17:00–20:00". */
function useHoursInWords() {
  const { format } = useSpeech()
  return ({ days, start, end }: PriorityHours) => {
    const named = WEEKDAYS.filter((day) => days.includes(day)).map((day) => format.weekdayBrief(day))
    return `${named.join(', ')} ${format.clock(minutesOf(start))}–${format.clock(minutesOf(end))}`
  }
}
