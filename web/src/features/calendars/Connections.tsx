import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { Group } from '../settings/parts'
import { ConnectionRow } from './ConnectionRow'
import { NewConnection } from './NewConnection'
import { type Connection, connectionsQuery, disconnect, reconnect } from './connections'
import { clashesQuery } from './outside'

/** Accounts at calendar servers elsewhere, of one person, in both directions. */
export function Connections({ provider }: { provider: string }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const query = connectionsQuery(business.id, provider)
  const connections = useQuery(query)
  const [adding, setAdding] = useState(false)
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: query.queryKey }), queries.invalidateQueries({ queryKey: clashesQuery(business.id).queryKey })])
  const keep = (fresh: Connection) => {
    queries.setQueryData<{ items: Connection[] }>(query.queryKey, (known) => known && { items: known.items.map((each) => (each.id === fresh.id ? fresh : each)) })
    void queries.invalidateQueries({ queryKey: clashesQuery(business.id).queryKey })
  }
  const act = useMutation({ mutationFn: (call: () => Promise<unknown>) => call(), onSettled: refresh })
  const remove = (one: Connection) =>
    act.mutate(() => disconnect(business.id, one), {
      onSuccess: () => toast(t('calendars.connection.removed', { name: one.name }), () => act.mutate(() => reconnect(business.id, one))),
    })
  return (
    <Group title={t('calendars.connections')} intro={t('calendars.connections.intro')}>
      {connections.error && <ProblemStrip error={connections.error} title={t('settings.failed')} onRetry={() => void connections.refetch()} />}
      {act.error && <ProblemStrip error={act.error} title={t('settings.notSaved')} />}
      {!connections.data && !connections.error && <SkeletonRows rows={1} label={t('settings.loading')} />}
      {connections.data && connections.data.items.length > 0 && (
        <ul className="feeds">
          {connections.data.items.map((one) => <ConnectionRow key={one.id} one={one} onKept={keep} onRemove={() => remove(one)} />)}
        </ul>
      )}
      {connections.data && (adding ? (
        <NewConnection provider={provider} onConnected={() => { setAdding(false); void refresh() }} onClose={() => setAdding(false)} />
      ) : (
        <div><Button icon="plus" onClick={() => setAdding(true)}>{t('calendars.connection.add')}</Button></div>
      ))}
    </Group>
  )
}
