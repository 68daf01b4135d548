import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field, TextArea } from '../../shared/ui/Field'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { ClientField } from '../calendar/ClientField'
import type { Draft } from '../calendar/draft'
import { AnimalsField, type Lodger, lodgersOf } from './AnimalsField'
import { offersQuery, quoteQuery, useBook } from './api'
import { Costs } from './Costs'
import { HalfFields } from './HalfFields'
import type { Dates, NewStay, StayBoard } from './model'

interface Props {
  board: StayBoard
  today: LocalDate
  /** A run and a day somebody pointed at. */
  chosen: string | undefined
  onClose: () => void
  onBooked: (stay: string) => void
}

/** Books a stay for somebody who calls or stands at the desk. */
export function NewStayPanel({ board, today, chosen, onClose, onBooked }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const offers = useQuery(offersQuery(business.id)).data ?? []
  const [pointedRun, pointedDay] = chosen?.split('~') ?? []
  const start = pointedDay && pointedDay >= today ? pointedDay : today
  const [service, setService] = useState('')
  const [dates, setDates] = useState<Dates>({ from: start, until: addDays(start, 1) })
  const [draft, setDraft] = useState<Draft>({})
  const [lodgers, setLodgers] = useState<readonly Lodger[]>([])
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const book = useBook(business.id)
  const sent = useRef({ words: '', key: '' })
  const offer = offers.find((one) => one.service === service) ?? offers.find(({ pool }) => board.runs.some((run) => run.pool === pool)) ?? offers[0]
  const who = lodgersOf(lodgers)
  const question = offer && who.length > 0 && dates.until >= dates.from
    ? { service: offer.service, location: board.location, dates, animals: who.map(({ species, size }) => ({ species, ...(size && { size }) })) } : undefined
  const quote = useQuery(quoteQuery(business.id, question))
  const room = quote.data !== undefined && quote.data.free > 0
  const known = draft.client !== undefined || Boolean(draft.fresh?.name && (draft.fresh.phone || draft.fresh.email))

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!offer || !known || !room) return
    const { client, fresh } = draft
    const wish: NewStay = {
      service: offer.service, location: board.location, dates,
      animals: who.map(({ id, name, species, size }) => (id ? { id, ...(size && { size }) } : { species, ...(name && { name }), ...(size && { size }) })),
      ...(client ? { clientId: client.id } : { client: { name: fresh?.name ?? '', ...(fresh?.email && { email: fresh.email }), ...(fresh?.phone && { phone: fresh.phone }) } }),
      ...(note.trim() && { note: note.trim() }),
      ...(pointedRun && { run: pointedRun }),
    }
    const words = JSON.stringify(wish)
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    book.mutate({ wish, key: sent.current.key }, {
      onSuccess: ({ id }) => {
        toast(t('stays.booked', { days: format.dayRange(dates.from, dates.until) }))
        onBooked(id)
      },
    })
  }
  const run = board.runs.find(({ id }) => id === pointedRun)
  return (
    <Panel label={t('stays.new')} onClose={onClose}>
      <PanelTitle title={t('stays.new')} onClose={onClose} />
      <form id="new-stay" className="body new-stay quick" noValidate onSubmit={submit}>
        {offers.length > 1 && <Select label={t('stays.service')} value={offer?.service ?? ''} onChange={({ target }) => setService(target.value)} choices={offers.map(({ service: id, name }) => [id, name[format.language] ?? Object.values(name)[0] ?? ''] as const)} />}
        <ClientField business={business.id} draft={draft} fault={asked && !known ? (draft.fresh ? 'reach' : 'client') : undefined} onDraft={(more) => setDraft((was) => ({ ...was, ...more }))} />
        <AnimalsField key={draft.client?.id ?? 'new'} business={business.id} client={draft.client?.id} lodgers={lodgers} onLodgers={setLodgers} />
        <div className="halves">
          <Field label={t('stays.comes')} type="date" required min={today} value={dates.from} onChange={({ target }) => target.value && setDates({ ...dates, from: target.value, until: dates.until <= target.value && offer?.unit === 'night' ? addDays(target.value, 1) : dates.until })} />
          <Field label={t('stays.goes')} type="date" required min={dates.from} value={dates.until} onChange={({ target }) => target.value && setDates({ ...dates, until: target.value })} />
        </div>
        {offer?.unit === 'half_day' && <HalfFields dates={dates} onDates={setDates} />}
        {run && <p className="text-muted">{t('stays.in', { run: run.name })}</p>}
        <TextArea label={t('stays.note')} rows={2} maxLength={2000} value={note} onChange={({ target }) => setNote(target.value)} />
        <div aria-live="polite">
          {quote.error ? <ProblemStrip error={quote.error} title={t('stays.cannot')} />
            : quote.data && (room ? <Costs lines={quote.data.lines} total={quote.data.total} /> : (
              <p className="danger-text">{t('stays.full')}{quote.data.instead[0] && ` ${t('stays.full.near', { days: format.dayRange(quote.data.instead[0].from, quote.data.instead[0].until) })}`}</p>
            ))}
        </div>
        {book.error && <ProblemStrip error={book.error} title={t('stays.failed')} />}
      </form>
      <footer><Button look="primary" type="submit" form="new-stay" className="flex-1" busy={book.isPending} disabled={!room}>{room ? t('stays.book.for', { price: format.money(quote.data.total) }) : t('stays.book')}</Button></footer>
    </Panel>
  )
}
