import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { useWorkplace } from '../access'
import { aheadChoices, usePriority } from './priority-api'

/** How much further ahead premium clients may book one service. Kept at once; shown once premium clients have anything. */
export default function PriorityDays({ service }: { service: string }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { data, keep } = usePriority(business.id)
  if (!data) return null
  const services = data.services
  const own = services.find((each) => each.service === service)?.daysAhead
  if (data.daysAhead === 0 && services.length === 0) return null
  const others = services.filter((each) => each.service !== service)
  const usual = t('settings.priority.usual', { days: t('settings.priority.days', { count: data.daysAhead }) })
  return (
    <>
      <Select label={t('settings.priority.ahead.service')} value={own ?? ''} choices={[['', usual] as const, ...aheadChoices(own ?? 0).map((count) => [count, t('settings.priority.days', { count })] as const)]}
        onChange={({ target }) => keep.mutate({ services: target.value === '' ? others : [...others, { service, daysAhead: Number(target.value) }] })} />
      {keep.error && <ProblemStrip error={keep.error} title={t('settings.notSaved')} />}
    </>
  )
}
