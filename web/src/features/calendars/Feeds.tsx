import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { inUse, poolsQuery } from '../resources/api'
import { providersQuery } from '../settings/api'
import { Group } from '../settings/parts'
import { FeedRow } from './FeedRow'
import { type Feed, closeFeed, feedsQuery, openFeed, reopenFeed } from './api'

const EVERYONE = 'everyone'

const whoseOf = ({ provider, resource }: Feed) => provider ?? resource

/** Our appointments in calendars elsewhere: one secret address for each person I follow. */
export function Feeds() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const { queryKey } = feedsQuery(business.id)
  const feeds = useQuery(feedsQuery(business.id))
  const providers = useQuery(providersQuery(business.id))
  const people = (providers.data?.items ?? []).filter((each) => each.active !== false)
  const pools = useQuery(poolsQuery(business.id))
  const things = (pools.data?.items ?? []).flatMap(({ resources }) => inUse({ resources })).flatMap(({ id, name }) => (id ? [[id, name] as const] : []))
  const nameOf = (id: string | null | undefined) =>
    id ? (providers.data?.items.find((each) => each.id === id)?.name ?? things.find(([thing]) => thing === id)?.[1] ?? '') : t('calendars.everyone')
  const followed = new Set(feeds.data?.items.map((feed) => whoseOf(feed) ?? EVERYONE))
  const own = people.filter(({ id }) => id === business.provider)
  const choices = [...own, ...people.filter((each) => !own.includes(each))]
    .map(({ id, name }) => [id, name] as const)
    .concat([[EVERYONE, t('calendars.everyone')] as const], things)
    .filter(([id]) => !followed.has(id))

  const put = (items: (all: Feed[]) => Feed[]) => queries.setQueryData<{ items: Feed[] }>(queryKey, (known) => known && { items: items(known.items) })
  const keep = (feed: Feed) => put((all) => (all.some(({ id }) => id === feed.id) ? all.map((each) => (each.id === feed.id ? feed : each)) : [...all, feed]))
  const close = useMutation({
    mutationFn: (feed: Feed) => closeFeed(business.id, feed.id),
    onMutate: (feed) => put((all) => all.filter(({ id }) => id !== feed.id)),
    onSuccess: (_, feed) =>
      toast(t('calendars.closed', { name: nameOf(whoseOf(feed)) }), () => void reopenFeed(business.id, feed.id).then(keep, () => queries.invalidateQueries({ queryKey }))),
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const error = feeds.error ?? providers.error
  return (
    <Group title={t('calendars.feeds')} intro={t('calendars.feeds.intro')}>
      {error && <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void Promise.all([feeds.refetch(), providers.refetch()])} />}
      {close.error && <ProblemStrip error={close.error} title={t('settings.notSaved')} />}
      {!feeds.data && !error && <SkeletonRows rows={2} label={t('settings.loading')} />}
      {feeds.data && feeds.data.items.length > 0 && (
        <ul className="feeds">
          {feeds.data.items.map((feed) => (
            <FeedRow key={feed.id} feed={feed} thing={Boolean(feed.resource)} name={nameOf(whoseOf(feed))} person={people.find(({ id }) => id === feed.provider)} onKept={keep} onClose={() => close.mutate(feed)} />
          ))}
        </ul>
      )}
      {feeds.data && providers.data && choices.length > 0 && <NewFeed choices={choices} things={things.map(([id]) => id)} first={feeds.data.items.length === 0} onOpened={keep} />}
    </Group>
  )
}

interface NewProps {
  choices: readonly (readonly [id: string, name: string])[]
  /** Those of them that are no people. */
  things: readonly string[]
  /** None is followed yet: then this is the one act of the group. */
  first: boolean
  onOpened: (feed: Feed) => void
}

function NewFeed({ choices, things, first, onOpened }: NewProps) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [wish, setWish] = useState<string>()
  const whose = choices.find(([id]) => id === wish)?.[0] ?? choices[0]?.[0] ?? EVERYONE
  const open = useMutation({
    mutationFn: () => openFeed(business.id, whose === EVERYONE ? {} : things.includes(whose) ? { resource: whose } : { provider: whose }, 'names'),
    onSuccess: onOpened,
  })
  return (
    <div className="feed-new">
      <Select label={t('calendars.whose')} value={whose} choices={choices} onChange={({ target }) => setWish(target.value)} />
      <Button look={first ? 'primary' : 'plain'} busy={open.isPending} onClick={() => open.mutate()}>{t('calendars.open')}</Button>
      {open.error && <ProblemStrip error={open.error} title={t('settings.notSaved')} />}
    </div>
  )
}
