import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { toast } from '../../shared/ui/toast'
import { useBooking, useWayBack, whereQuery } from './api'
import { type Draft, requestOf } from './draft'
import type { Service } from './model'
import type { Sheet } from './useSheet'

interface Wish {
  readonly service: Service
  /** The place in sight, when there is only one. */
  readonly place: string | undefined
  readonly start: string
  readonly end: string
  readonly outside: boolean
  readonly zone: string
  /** Why it is booked beside what is there. */
  readonly overbook?: string | undefined
}

/** Books, says so, and offers the way back. The same words sent twice, after a lost answer, book once. */
export function useBook(business: string, sheet: Pick<Sheet, 'sent' | 'booked' | 'refused'>) {
  const { t, format } = useSpeech()
  const queries = useQueryClient()
  const booking = useBooking(business)
  const { cancel } = useWayBack(business)
  const sent = useRef({ words: '', key: '' })

  const settle = async (draft: Draft, { service, place, start, end, outside, zone, overbook }: Wish) => {
    const location = place ?? (await queries.query(whereQuery(business, draft.provider ?? '', start, zone)).catch(() => undefined)) ?? service.locations[0] ?? ''
    return requestOf(draft, { service, location, start, end, outside, overbook })
  }
  const send = async (draft: Draft, wish: Wish) => {
    sheet.sent()
    const { start, zone } = wish
    const request = await settle(draft, wish)
    const words = JSON.stringify(request)
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    try {
      const { id } = await booking.mutateAsync({ ...request, key: sent.current.key })
      const name = draft.petName || (draft.fresh?.name ?? draft.client?.name ?? '')
      toast(t('calendar.done.booked', { name, when: format.time(start, zone) }), () => cancel(id))
      sheet.booked()
    } catch (why) {
      sheet.refused(draft, why)
    }
  }
  return { settle, send: (draft: Draft, wish: Wish) => void send(draft, wish), busy: booking.isPending }
}
