import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSpeech } from '../../shared/i18n/i18n'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { subjectOf } from '../scheduling'
import { Group } from '../settings/parts'
import { ProposalRow } from './ProposalRow'
import { type Proposal, keepDespiteProposal, moveTo, proposalsQuery, reopenProposal } from './proposals'

const SOURCES = ['client', 'calendar'] as const

/** What others changed in their calendars of what is ours, and what clients answered; nothing while nobody did. */
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
  const move = (proposal: Proposal, start: string, end: string) => {
    const { appointment } = proposal
    act.mutate(() => moveTo(business.id, proposal, start, end), {
      onSuccess: () => toast(t('calendars.proposal.moved', { name: subjectOf(appointment) }), () => act.mutate(() => moveTo(business.id, proposal, appointment.start, appointment.end))),
    })
  }
  return (
    <>
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      {SOURCES.map((source) => {
        const items = data?.items.filter((each) => each.source === source) ?? []
        return items.length > 0 && (
          <Group key={source} title={t(`calendars.proposals.${source}`)} intro={t(`calendars.proposals.${source}.intro`)}>
            <ul className="outside">
              {items.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} busy={act.isPending} onKeep={() => keep(proposal)} onMove={(start, end) => move(proposal, start, end)} onSettled={() => void refresh()} />
              ))}
            </ul>
          </Group>
        )
      })}
    </>
  )
}
