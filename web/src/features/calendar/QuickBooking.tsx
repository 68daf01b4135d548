import { Link } from '@tanstack/react-router'
import { type SubmitEvent, Suspense, lazy, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button, IconButton } from '../../shared/ui/Button'
import { TextArea } from '../../shared/ui/Field'
import { Panel } from '../../shared/ui/Panel'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import { loadSeriesPlan, ruleOf } from '../scheduling'
import type { NewBooking } from './api'
import { BookingFault } from './BookingFault'
import { ClientField } from './ClientField'
import { type Draft, firstFree, missing, needOf, offeredBy, spanOf } from './draft'
import { instantAt, minuteAt, ruler } from './geometry'
import { type Diary, type Service, tracks as tracksOf } from './model'
import { PetField } from './PetField'
import { preview } from './preview'
import { RepeatField } from './RepeatField'
import { ServiceField } from './ServiceField'
import { Suggested } from './Suggested'
import { useBook } from './useBook'
import type { Sheet } from './useSheet'
import { WhenField } from './WhenField'

const SeriesPlan = lazy(loadSeriesPlan)

interface Props {
  draft: Draft
  diary: Diary
  services: readonly Service[]
  day: LocalDate
  zone: string
  now: Date
  place: string | undefined
  sheet: Sheet
}

/** Books somebody who is on the phone: who, their pet, what for. The time came from the grid, or is the next that is free. */
export default function QuickBooking({ draft, diary, services, day, zone, now, place, sheet }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const [asked, setAsked] = useState(false)
  const [first, setFirst] = useState<NewBooking>()
  const planning = first !== undefined && draft.repeat !== undefined
  const form = useRef<HTMLFormElement>(null)
  const of = ruler(day, zone)
  const tracks = tracksOf(diary, [of], () => true)
  const offered = offeredBy(services, draft.provider)
  const service = offered.find(({ id }) => id === draft.service) ?? offered[0]
  const span = spanOf(draft, service)
  const track = tracks.find(({ person }) => person.id === draft.provider)
  const lacks = missing(draft, service)
  const { change: onDraft, close: onClose } = sheet
  const book = useBook(business.id, sheet)

  const able = tracks.filter(({ person }) => (draft.provider ? person.id === draft.provider : service?.providers.includes(person.id)))
  const soonest = draft.start === undefined ? firstFree(able, Math.max(0, minuteAt(of, now)), needOf(service, draft.provider)) : undefined
  const [found, from] = [soonest?.provider, soonest?.start]
  useEffect(() => {
    if (found !== undefined && from !== undefined) onDraft({ provider: found, start: from })
  }, [found, from, onDraft])

  // Who comes is settled: on to what for, which Enter sends.
  const settled = draft.client?.id
  useLayoutEffect(() => {
    if (settled) form.current?.querySelector<HTMLElement>('[name="service"]:checked')?.focus()
  }, [settled])

  const judged = span && track ? preview({ track, place: span, moves: true, service, now: minuteAt(of, now) }) : undefined
  const wish = service && span && { service, place, start: instantAt(of, span.start), end: instantAt(of, span.end), outside: judged?.outside ?? false, zone }
  const send = (overbook?: string) => wish && book.send(draft, { ...wish, overbook })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (lacks || !wish) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[data-field="${lacks}"] input, [data-field="${lacks}"] button`)?.focus())
      return
    }
    // out of the fields: while it is on its way, the keys of the screen act again
    event.nativeEvent.submitter?.focus()
    if (draft.repeat) void book.settle(draft, wish).then(setFirst)
    else send()
  }
  const fault = (field: typeof lacks) => (asked && lacks === field ? field : undefined)
  const when = span && format.timeRange(instantAt(of, span.start), instantAt(of, span.end), zone)

  return (
    <Panel label={t('calendar.new')} onClose={onClose}>
      <header>
        <div className="row">
          <h2 className="lead">{t('calendar.new')}</h2>
          <Link className="link push small" to="/$slug/visits/new" params={{ slug: business.slug }} search={{ day }}>{t('calendar.several')}</Link>
          <IconButton icon="x" label={t('common.close')} onClick={onClose} />
        </div>
      </header>
      {first && draft.repeat && (
        <Suspense fallback={<div className="body"><SkeletonRows label={t('panel.loading')} /></div>}>
          <SeriesPlan business={business.id} booking={first} rule={ruleOf(draft.repeat)} zone={zone} name={draft.petName ?? draft.fresh?.name ?? draft.client?.name ?? ''} onBack={() => setFirst(undefined)} onDone={onClose} />
        </Suspense>
      )}
      <form ref={form} id="booking" className={planning ? 'hidden' : 'body quick'} noValidate onSubmit={submit}>
        <ClientField business={business.id} draft={draft} fault={fault('client') ?? fault('name') ?? fault('reach')} onDraft={onDraft} />
        {(draft.client ?? draft.fresh) && service?.needsPet && <PetField business={business.id} draft={draft} bad={fault('pet') !== undefined} onDraft={onDraft} />}
        <ServiceField services={offered} chosen={service?.id} provider={draft.provider} who={track?.person.name ?? ''} onChoose={(id) => onDraft({ service: id })} />
        <WhenField draft={draft} day={day} ruler={of} zone={zone} people={tracks.map(({ person }) => person)} span={span} preview={judged} bad={fault('time') !== undefined} onDraft={onDraft} />
        <Suggested service={service?.id} location={place} provider={draft.provider} client={draft.client?.id} day={day} zone={zone} start={span && instantAt(of, span.start)} onStart={(start, provider) => onDraft({ start: minuteAt(of, start), provider })} />
        <TextArea label={<>{t('calendar.book.note')} <span className="font-regular text-muted">{t('common.optional')}</span></>} rows={2} maxLength={1000} value={draft.note ?? ''} onChange={(event) => onDraft({ note: event.target.value })} />
        <RepeatField repeat={draft.repeat} onRepeat={(repeat) => onDraft({ repeat })} />
        {sheet.fault !== undefined && <BookingFault error={sheet.fault} zone={zone} busy={book.busy} {...(draft.provider && { onBeside: send })} onTake={({ start, provider }) => { sheet.forgive(); onDraft({ start: minuteAt(of, start), provider }) }} />}
      </form>
      {!planning && (
        <footer>
          <Button look="primary" type="submit" form="booking" className="flex-1" busy={book.busy}>
            {!when ? t('calendar.book.time.none') : draft.repeat ? t('calendar.book.plan', { count: draft.repeat.times }) : t('calendar.book.act', { time: when })}
          </Button>
        </footer>
      )}
    </Panel>
  )
}

