import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../shared/asks'
import { addDays, dayOf, viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { clientsQuery, diaryQuery } from '../calendar/api'
import { isOff } from '../scheduling'
import { fit } from './fuzzy'
import type { Item } from './items'

/** As far as a calendar answers at once. */
const AHEAD = 42
const SHORTEST = 2
const MOST = 6

/** Clients by name, phone or e-mail, asked of the server; and what is booked from today on, by pet, client or service. */
export function useFound(typed: string): { items: readonly Item[]; waiting: boolean; error: unknown } {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const navigate = useNavigate()
  const now = useNow()
  const words = typed.trim()
  const asking = words.length >= SHORTEST
  const zone = useQuery(locationsQuery(business.id)).data?.items[0]?.zone ?? viewerZone()
  const today = dayOf(now, zone)
  const diary = useQuery({ ...diaryQuery(business.id, today, addDays(today, AHEAD)), enabled: asking, staleTime: 60_000 })
  const clients = useQuery({ ...clientsQuery(business.id, words), enabled: asking })
  if (!asking) return { items: [], waiting: false, error: undefined }

  const ahead = (diary.data?.appointments ?? []).filter((item) => !isOff(item) && Date.parse(item.end) > now.getTime()).sort((a, b) => a.start.localeCompare(b.start))
  const when = (item: (typeof ahead)[number]) => `${format.shortDate(dayOf(item.start, item.zone))}, ${format.time(item.start, item.zone)}`
  const open = (item: (typeof ahead)[number]) => void navigate({ to: '/$slug/calendar', params: { slug: business.slug }, search: { day: dayOf(item.start, item.zone), apt: item.id } })

  const visits = ahead
    .map((item) => [fit(words, `${item.pet?.name ?? ''} ${item.client.name} ${item.service.name}`), item] as const)
    .filter(([score]) => score !== undefined)
    .sort(([a], [b]) => b! - a!)
    .slice(0, MOST)
    .map(([, item]): Item => ({
      id: item.id, group: 'visits', icon: 'calendar-check', words: [item.pet?.name, item.client.name].filter(Boolean).join(' · '), hint: `${item.service.name} · ${when(item)}`, run: () => open(item),
    }))
  const people = (clients.data ?? []).map((client): Item => {
    const next = ahead.find((item) => item.client.id === client.id)
    return {
      id: client.id, group: 'clients', icon: 'user', words: client.name, hint: next ? t('palette.next', { when: when(next) }) : t('palette.bookFor'),
      run() {
        if (next) return open(next)
        ask('book', { client: { id: client.id, name: client.name, email: Boolean(client.email) } })
        void navigate({ to: '/$slug/calendar', params: { slug: business.slug } })
      },
    }
  })
  return { items: [...people, ...visits], waiting: diary.isPending || clients.isPending, error: diary.error ?? clients.error }
}
