import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { providersQuery } from '../settings/api'
import { Connections } from './Connections'
import { Outside } from './Outside'

/** Calendars elsewhere: of oneself, or of whom one keeps hours for. */
export function Elsewhere() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const providers = useQuery(providersQuery(business.id))
  const people = (providers.data?.items ?? []).filter((each) => each.active !== false)
  const [wish, setWish] = useState<string>()
  const whose = people.find(({ id }) => id === (wish ?? business.provider)) ?? people[0]
  if (providers.error) return <ProblemStrip error={providers.error} title={t('settings.failed')} onRetry={() => void providers.refetch()} />
  if (!whose) return null // nobody can be booked yet, so nobody needs to be free
  return (
    <>
      {people.length > 1 && (
        <div className="elsewhere-whose">
          <Select label={t('calendars.outside.whose')} value={whose.id} choices={people.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setWish(target.value)} />
        </div>
      )}
      <Connections key={`connections ${whose.id}`} provider={whose.id} />
      <Outside key={whose.id} provider={whose.id} />
    </>
  )
}
