import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { type Service, put, servicesQuery, setApproval } from './api'
import { textIn } from './service-model'
import { useSpans } from './spans'

const WITHIN = [60, 240, 720, 1440, 2880, 10_080]

/** Whether guests' bookings are promised at once, or after somebody answers; kept at once. */
export function ApprovalField({ service }: { service: Service }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const spans = useSpans()
  const within = service.approveWithinMinutes
  const change = useMutation({
    mutationFn: (minutes: number | null) => setApproval(business.id, service.id, minutes),
    onSuccess: (kept) => {
      put(queries, servicesQuery(business.id).queryKey, kept)
      toast(t('settings.saved', { name: textIn(kept.name, format.language) }))
    },
  })
  return (
    <>
      <Select label={t('settings.approval')} help={t('settings.approval.help')} value={within ?? ''} disabled={change.isPending}
        choices={[['', t('settings.approval.none')], ...spans(WITHIN, within ?? 60).map(([minutes, name]) => [minutes, t('settings.approval.within', { span: name })] as const)]}
        onChange={({ target }) => change.mutate(target.value === '' ? null : Number(target.value))} />
      {change.error && <ProblemStrip error={change.error} title={t('settings.notSaved')} />}
    </>
  )
}
