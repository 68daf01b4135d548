import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../shared/api/client'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { appointmentsKey } from './api'
import type { Appointment } from './model'

type Tier = 'standard' | 'premium'

/** Whether a client is premium, their own link to the priority times, and the way to change it. */
export default function PremiumClient({ client }: { client: Appointment['client'] }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const path = { business: business.id, client: client.id }
  const queryKey = [...appointmentsKey(business.id), 'priority-link', client.id]
  const { data } = useQuery({ queryKey, queryFn: () => body(api.GET('/api/v1/businesses/{business}/clients/{client}/priority-link', { params: { path } })), retry: false })
  const change = useMutation({
    mutationFn: (tier: Tier) => body(api.PATCH('/api/v1/businesses/{business}/clients/{client}', { params: { path }, body: { tier } as never })),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  const turn = (tier: Tier) =>
    change.mutate(tier, {
      onSuccess: () => toast(t(tier === 'premium' ? 'panel.premium.made' : 'panel.premium.ended', { name: client.name }), () => change.mutate(tier === 'premium' ? 'standard' : 'premium')),
    })
  if (!data) return null
  const { link } = data
  const copy = () => void navigator.clipboard.writeText(link ?? '').then(() => toast(t('panel.premium.copied')))
  return (
    <span className="mt-1 flex flex-wrap items-center gap-1">
      {link && <Chip icon="sparkles">{t('panel.premium')}</Chip>}
      {link && <Button look="quiet" icon="copy" className="-ml-3" onClick={copy}>{t('panel.premium.copy')}</Button>}
      <Button look="quiet" className="-ml-3" onClick={() => turn(link ? 'standard' : 'premium')} busy={change.isPending}>{t(link ? 'panel.premium.end' : 'panel.premium.make')}</Button>
      {change.error && <ProblemStrip error={change.error} title={t('panel.premium.failed')} />}
    </span>
  )
}
