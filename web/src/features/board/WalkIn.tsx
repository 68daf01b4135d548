import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { servicesQuery, useWayBack } from '../calendar/api'
import { BookingFault } from '../calendar/BookingFault'
import { ClientField } from '../calendar/ClientField'
import { type Draft, missing, requestOf } from '../calendar/draft'
import type { Person } from '../calendar/model'
import { PetField } from '../calendar/PetField'
import { ServiceField } from '../calendar/ServiceField'
import { subjectOf } from '../scheduling'
import { restOfDayQuery, useWalkIn } from './api'
import { type Opening, firstOfEach } from './model'

interface Props {
  people: readonly Person[]
  day: LocalDate
  zone: string
  now: Date
  onClose: () => void
}

/** Takes in somebody who stands at the desk: who, what for, and with whoever is free first. */
export default function WalkIn({ people, day, zone, now, onClose }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [draft, setDraft] = useState<Draft>({})
  const [asked, setAsked] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const [where, setWhere] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const services = useQuery(servicesQuery(business.id)).data ?? []
  const places = useQuery(locationsQuery(business.id)).data?.items.filter(({ active }) => active) ?? []
  const place = where ?? places[0]?.id ?? ''
  const service = services.find(({ id }) => id === draft.service) ?? services[0]
  const free = useQuery(restOfDayQuery(business.id, service?.id ?? '', place, now, day))
  const openings = firstOfEach(free.data?.slots ?? [])
  const opening = openings.find(({ provider }) => provider === chosen) ?? openings[0]
  const take = useTakeIn(business.id, people, onClose)
  const lacks = missing({ ...draft, start: 0 }, service)
  const change = useCallback((more: Partial<Draft>) => setDraft((was) => ({ ...was, ...more })), [])

  const settled = draft.client?.id
  useEffect(() => {
    if (settled) form.current?.querySelector<HTMLElement>('[name="service"]:checked')?.focus()
  }, [settled])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (lacks) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[data-field="${lacks}"] input, [data-field="${lacks}"] button`)?.focus())
    else if (service && opening) take.send(draft, service, place, opening)
  }
  const fault = (field: typeof lacks) => (asked && lacks === field ? field : undefined)

  return (
    <Panel label={t('board.walkIn.title')} onClose={onClose}>
      <PanelTitle title={t('board.walkIn.title')} onClose={onClose} />
      <form ref={form} id="walk-in" className="body quick" noValidate onSubmit={submit}>
        <ClientField business={business.id} draft={draft} fault={fault('client') ?? fault('name') ?? fault('reach')} onDraft={change} />
        {(draft.client ?? draft.fresh) && service?.needsPet && <PetField business={business.id} draft={draft} bad={fault('pet') !== undefined} onDraft={change} />}
        <ServiceField services={services} chosen={service?.id} provider={undefined} who="" onChoose={(id) => change({ service: id })} />
        {places.length > 1 && <Select label={t('board.walkIn.where')} value={place} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setWhere(target.value)} />}
        <fieldset className="field" aria-live="polite">
          <legend className="mb-1.5 font-medium">{t('board.walkIn.when')}</legend>
          {free.isPending ? <SkeletonRows rows={2} label={t('board.walkIn.looking')} /> : openings.length === 0 ? <p className="text-muted">{t('board.walkIn.none')}</p> : (
            <div className="rows">
              {openings.map((each) => (
                <label key={each.provider} className="choice">
                  <input type="radio" name="opening" checked={each.provider === opening?.provider} onChange={() => setChosen(each.provider)} />
                  <Free opening={each} people={people} zone={zone} now={now} />
                  <Icon name="check" size="s" />
                </label>
              ))}
            </div>
          )}
        </fieldset>
        {take.error && <BookingFault error={take.error} zone={zone} onTake={({ provider }) => { take.reset(); setChosen(provider) }} />}
      </form>
      <footer>
        <Button look="primary" type="submit" form="walk-in" className="flex-1" busy={take.busy} disabled={!opening}>
          {opening ? t('board.walkIn.act', { time: format.time(opening.start, zone), who: people.find(({ id }) => id === opening.provider)?.name ?? '' }) : t('board.walkIn.do')}
        </Button>
      </footer>
    </Panel>
  )
}

function Free({ opening, people, zone, now }: { opening: Opening; people: readonly Person[]; zone: string; now: Date }) {
  const { t, format } = useSpeech()
  const person = people.find(({ id }) => id === opening.provider)
  const minutes = Math.round((Date.parse(opening.start) - now.getTime()) / 60_000)
  return (
    <>
      <Avatar initials={person?.initials ?? ''} {...(person && { hue: person.hue })} size="2rem" />
      <span className="min-w-0"><span className="trunc block">{person?.name}</span><span className="small block text-muted">{format.time(opening.start, zone)} · {minutes <= 5 ? t('board.walkIn.now') : t('board.in', { minutes })}</span></span>
    </>
  )
}

/** Books, says so, and offers the way back. The same words sent twice, after a lost answer, take one in. */
function useTakeIn(business: string, people: readonly Person[], onDone: () => void) {
  const { t, format } = useSpeech()
  const walkIn = useWalkIn(business)
  const { cancel } = useWayBack(business)
  const sent = useRef({ words: '', key: '' })
  const send = (draft: Draft, service: Parameters<typeof requestOf>[1]['service'], location: string, { start, provider }: Opening) => {
    const request = requestOf({ ...draft, provider }, { service, location, start, end: start, outside: false })
    const words = JSON.stringify(request)
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    walkIn.mutate({ ...request, key: sent.current.key }, {
      onSuccess: (taken) => {
        const who = people.find(({ id }) => id === provider)?.name ?? ''
        toast(t('board.walkIn.done', { name: subjectOf(taken), who, time: format.time(taken.start, taken.zone) }), () => cancel(taken.id))
        onDone()
      },
    })
  }
  return { send, error: walkIn.error, busy: walkIn.isPending, reset: walkIn.reset }
}
