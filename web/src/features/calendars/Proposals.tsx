import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { subjectOf } from '../scheduling'
import { Group } from '../settings/parts'
import { ProposalRow } from './ProposalRow'
import { type Proposal, keepDespiteProposal, moveTo, proposalsQuery, reopenProposal } from './proposals'

/** What others changed in their calendars of what is ours; nothing at all while nobody did. */
export function Proposals() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = proposalsQuery(business.id)
  const { data } = useQuery(query)
  const refresh = () => queries.invalidateQueries({ queryKey: query.queryKey })
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: refresh })
  const keep = ({ id, appointment }: Proposal) =>
    act.mutate(() => keepDespiteProposal(business.id, id), {
      onSuccess: () => toast(t('calendars.clash.kept', { name: subjectOf(appointment) }), () => act.mutate(() => reopenProposal(business.id, id))),
    })
  const move = ({ appointment }: Proposal, start: string, end: string) =>
    act.mutate(() => moveTo(business.id, appointment.id, start, end), {
      onSuccess: () => toast(t('calendars.proposal.moved', { name: subjectOf(appointment) }), () => act.mutate(() => moveTo(business.id, appointment.id, appointment.start, appointment.end))),
    })
  if (!data || (data.items.length === 0 && !act.error)) return null
  return (
    <Group title={t('calendars.proposals')} intro={t('calendars.proposals.intro')}>
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      <ul className="outside">
        {data.items.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} busy={act.isPending} onKeep={() => keep(proposal)} onMove={(start, end) => move(proposal, start, end)} onSettled={() => void refresh()} />
        ))}
      </ul>
    </Group>
  )
}
