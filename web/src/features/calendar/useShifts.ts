import { useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { toast } from '../../shared/ui/toast'
import { minutesOf, subjectOf } from '../scheduling'
import { type Shift, useShift } from './api'
import type { Item, Person } from './model'

/** Where else it could go, as the server offers. */
export interface Alternative {
  readonly start: string
  readonly provider: string
  readonly providerName: string
}

/** A move the server did not take. */
export interface Refused {
  readonly item: Item
  readonly error: unknown
  readonly alternatives: readonly Alternative[]
}

/** Moves and resizes with their words: what was done and the way back, or why not and where else. */
export function useShifts(business: string) {
  const { t, format } = useSpeech()
  const shift = useShift(business)
  const [refusal, setRefusal] = useState<Refused>()

  const said = ({ item, start, end, provider }: Shift) => {
    const name = subjectOf(item)
    if (start === item.start && provider.id === item.provider.id) return t('calendar.done.resized', { name, time: format.timeRange(start, end, item.zone) })
    const time = format.time(start, item.zone)
    const when = dayOf(start, item.zone) === dayOf(item.start, item.zone) ? time : `${format.shortDate(dayOf(start, item.zone))}, ${time}`
    return provider.id === item.provider.id ? t('done.moved', { name, when }) : t('calendar.done.handed', { name, when, who: provider.name })
  }

  const send = (wish: Shift, back?: Shift) => {
    setRefusal(undefined)
    shift.mutate(wish, {
      onSuccess: (fresh) => {
        const undo = { ...wish, item: { ...wish.item, ...fresh }, start: wish.item.start, end: wish.item.end, provider: wish.item.provider, outside: true }
        if (!back) toast(said(wish), () => send(undo, wish))
      },
      onError: (error) => setRefusal({ item: wish.item, error, alternatives: alternativesOf(error) }),
    })
  }

  return {
    move: (item: Item, to: Omit<Shift, 'item'>) => send({ item, ...to }),
    take: ({ item }: Refused, { start, provider, providerName }: Alternative) => {
      const end = new Date(Date.parse(start) + minutesOf(item) * 60_000).toISOString()
      const person: Person = provider === item.provider.id ? item.provider : { ...item.provider, id: provider, name: providerName }
      send({ item, start, end, provider: person, outside: false })
    },
    forgive: () => setRefusal(undefined),
    refusal,
  }
}

/** What a refusal offers instead. */
export function alternativesOf(error: unknown): Alternative[] {
  const found = isProblem(error) ? error.body['alternatives'] : undefined
  return Array.isArray(found) ? (found as Alternative[]) : []
}
