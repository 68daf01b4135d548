import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { overbookingQuery } from '../business'
import { setOverbooking } from './api'
import { Group } from './parts'

const COUNTS = [0, 1, 2, 3]

/** How many may be booked beside what somebody has. Kept at once. */
export function BesideGroup() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = overbookingQuery(business.id)
  const { data } = useQuery(query)
  const keep = useMutation({
    mutationFn: (atOnce: number) => setOverbooking(business.id, atOnce),
    onMutate: (atOnce) => queries.setQueryData(query.queryKey, { atOnce }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  })
  if (!data) return null
  return (
    <Group title={t('settings.beside')} intro={t('settings.beside.intro')}>
      <Select label={t('settings.beside.most')} value={data.atOnce} choices={COUNTS.map((count) => [count, t('settings.beside.count', { count })] as const)}
        onChange={({ target }) => keep.mutate(Number(target.value))} />
      {keep.error && <ProblemStrip error={keep.error} title={t('settings.notSaved')} />}
    </Group>
  )
}
