import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { Frame } from './Frame'
import { ServicePanel } from './ServicePanel'
import { ServiceRow } from './ServiceRow'
import { type Service, archiveService, arrangeServices, changeService, providersQuery, put, refresh, restoreService, servicesQuery } from './api'
import { moved, textIn } from './service-model'

/** What the business offers, in its own order. */
export function ServicesSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const { id } = useSearch({ strict: false })
  const navigate = useNavigate()
  const services = useQuery(servicesQuery(business.id))
  const providers = useQuery(providersQuery(business.id))
  const items = services.data?.items ?? []
  const open = (to?: string) => void navigate({ to: '/$slug/settings/$section', params: { slug: business.slug, section: 'services' }, search: to ? { id: to } : {}, replace: Boolean(id && to) })
  const remove = useRemoval()
  const chosen = id === 'new' ? undefined : items.find((each) => each.id === id)

  return (
    <Frame section="services" act={items.length > 0 && <Button look={id ? 'plain' : 'primary'} icon="plus" onClick={() => open('new')}>{t('settings.service.add')}</Button>}
      panel={id && services.data && providers.data && (id === 'new' || chosen) && (
        <ServicePanel key={id} service={chosen} providers={providers.data.items} onClose={() => open()} onAdded={(added) => open(added)} onRemove={(service) => { open(); remove.run(service) }} />
      )}>
      {remove.error && <ProblemStrip error={remove.error} title={t('settings.notSaved')} />}
      {services.isPending ? (
        <div className="card px-5 py-2"><SkeletonRows rows={5} label={t('settings.loading')} /></div>
      ) : services.error ? (
        <ProblemStrip error={services.error} title={t('settings.failed')} onRetry={() => void services.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState icon="scissors" title={t('settings.services.empty')} act={<Button look="primary" icon="plus" onClick={() => open('new')}>{t('settings.service.add')}</Button>}>
          {t('settings.services.empty.text')}
        </EmptyState>
      ) : (
        <ServiceList items={items} selected={id} onOpen={open} />
      )}
    </Frame>
  )
}

/** Takes a service away at once, with the way back. */
function useRemoval() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const { queryKey } = servicesQuery(business.id)
  const settled = () => {
    refresh(queries, business.id)
    return queries.invalidateQueries({ queryKey })
  }
  const back = useMutation({ mutationFn: (service: Service) => restoreService(business.id, service.id), onSettled: settled })
  const away = useMutation({
    mutationFn: (service: Service) => archiveService(business.id, service.id),
    onMutate: ({ id }) => queries.setQueryData(queryKey, (was) => was && { ...was, items: was.items.filter((each) => each.id !== id) }),
    onSuccess: (_, service) => toast(t('settings.service.removed', { name: textIn(service.name, format.language) }), () => back.mutate(service)),
    onSettled: settled,
  })
  return { run: away.mutate, error: away.error ?? back.error }
}

function ServiceList({ items, selected, onOpen }: { items: readonly Service[]; selected: string | undefined; onOpen: (id: string) => void }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const list = useRef<HTMLUListElement>(null)
  const [held, setHeld] = useState<{ id: string; items: readonly Service[] }>()
  const [said, setSaid] = useState('')
  const { queryKey } = servicesQuery(business.id)
  const providers = useQuery(providersQuery(business.id)).data?.items ?? []
  const shown = held?.items ?? items

  const arrange = useMutation({
    mutationFn: (order: readonly Service[]) => arrangeServices(business.id, order.map(({ id }) => id)),
    onMutate: (order) => queries.setQueryData(queryKey, (was) => was && { ...was, items: [...order] }),
    onError: () => void queries.invalidateQueries({ queryKey }),
  })
  const publish = useMutation({
    mutationFn: ({ service, published }: { service: Service; published: boolean }) => changeService(business.id, service.id, { published }),
    onMutate: ({ service, published }) => put(queries, queryKey, { ...service, published }),
    onSuccess: (now) => put(queries, queryKey, now),
    onError: (_, { service }) => put(queries, queryKey, service),
  })
  const flip = (service: Service) => {
    const name = textIn(service.name, format.language)
    publish.mutate({ service, published: !service.published })
    toast(t(service.published ? 'settings.service.hidden' : 'settings.service.shown', { name }), () => publish.mutate({ service: { ...service, published: !service.published }, published: service.published }))
  }
  const go = (from: number, to: number) => {
    if (to < 0 || to >= items.length || from === to) return
    const before = items
    arrange.mutate(moved(items, from, to))
    setSaid(t('settings.service.moved', { name: textIn(items[from]!.name, format.language), place: to + 1, count: items.length }))
    toast(t('settings.services.arranged'), () => arrange.mutate(before))
  }
  const press = (index: number) => (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    go(index, index + step)
  }
  const drag = {
    onPointerMove(event: PointerEvent) {
      if (!held) return
      const rows = [...list.current!.children]
      const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom)
      const from = held.items.findIndex(({ id }) => id === held.id)
      setHeld({ ...held, items: moved(held.items, from, over < 0 ? rows.length - 1 : over) })
    },
    onPointerUp() {
      if (held) go(items.findIndex(({ id }) => id === held.id), held.items.findIndex(({ id }) => id === held.id))
      setHeld(undefined)
    },
    onPointerCancel: () => setHeld(undefined),
  }

  return (
    <>
      {(arrange.error ?? publish.error) && <ProblemStrip error={arrange.error ?? publish.error} title={t('settings.notSaved')} />}
      <ul ref={list} className="card settings-list" {...drag}>
        {shown.map((service, index) => (
          <ServiceRow key={service.id} service={service} providers={providers} selected={service.id === selected} held={held?.id === service.id}
            onOpen={() => onOpen(service.id)} onPublish={() => flip(service)} onKey={press(index)}
            onHold={(event) => {
              list.current!.setPointerCapture(event.pointerId)
              setHeld({ id: service.id, items })
            }} />
        ))}
      </ul>
      <p className="sr" role="status">{said}</p>
    </>
  )
}
