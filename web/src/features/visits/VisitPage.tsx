import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type LocalDate, dayOf, isLocalDate } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Segmented } from '../../shared/ui/Segmented'
import { Select } from '../../shared/ui/Select'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { locationsQuery } from '../business'
import { ClientField } from '../calendar/ClientField'
import { petsQuery, servicesQuery } from '../calendar/api'
import type { Draft } from '../calendar/draft'
import { onQuarters } from '../scheduling/model'
import { GuestCard } from './GuestCard'
import { PlanCard } from './PlanCard'
import { WhenCard } from './WhenCard'
import { openingsQuery, planQuery, useBookVisit, useCancelVisit } from './api'
import { type Guest, type Order, cartOf, petsOf } from './model'
import './visits.css'

let fresh = 0
const another = (): Guest => ({ key: `new-${fresh++}`, name: '', species: 'dog', choices: [] })

/** `/app/{slug}/visits/new`: several services for several pets, at a time at which everything is free together. */
export function VisitPage() {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const now = useNow()
  const [who, setWho] = useState<Draft>({})
  const [guests, setGuests] = useState<readonly Guest[]>([])
  const [order, setOrder] = useState<Order>('in_turn')
  const [placed, setPlace] = useState<string>()
  const [start, setStart] = useState<string>()
  const sent = useRef({ words: '', key: '' })

  const places = (useQuery(locationsQuery(business.id)).data?.items ?? []).filter((each) => each.active !== false)
  const place = places.find(({ id }) => id === placed) ?? places[0]
  const zone = place?.zone ?? 'UTC'
  const today = dayOf(now, zone)
  const wanted = isLocalDate(search.day) && search.day > today ? search.day : today
  const [week, setWeek] = useState(wanted)
  const [day, setDay] = useState<LocalDate>()
  const services = (useQuery(servicesQuery(business.id)).data ?? []).filter((each) => each.mode === 'in_person' && (each.locations.length === 0 || each.locations.includes(place?.id ?? '')))
  const pets = useQuery({ ...petsQuery(business.id, who.client?.id ?? ''), enabled: who.client !== undefined })

  const [client, isNew] = [who.client?.id, who.fresh !== undefined]
  const known = pets.data
  // Another client has other pets: what was chosen begins anew.
  const whose = client && known ? client : isNew ? 'new' : ''
  const [asked, setAsked] = useState('')
  if (asked !== whose) {
    setAsked(whose)
    const theirs = (known ?? []).slice(0, 8).map(({ id, name = '', species, size, coat }): Guest => ({ key: id, pet: id, name, species, size, coat, choices: [] }))
    setGuests(whose === '' ? [] : whose !== 'new' && theirs.length > 0 ? theirs : [another()])
  }

  const cart = cartOf(guests, place?.id ?? '', order)
  const openings = useQuery(openingsQuery(business.id, cart, week))
  const starts = onQuarters((openings.data?.slots ?? []).map((each) => each.start), zone)
  const at = start !== undefined && starts.includes(start) ? start : undefined
  const plan = useQuery(planQuery(business.id, cart, at))
  const book = useBookVisit(business.id)
  const cancel = useCancelVisit(business.id)
  const busy = guests.filter(({ choices }) => choices.length > 0)
  const nameless = busy.some(({ name, pet }) => !pet && name.trim() === '')
  const reached = who.client !== undefined || (who.fresh !== undefined && who.fresh.name.trim() !== '' && (who.fresh.phone + who.fresh.email).trim() !== '')

  useEffect(() => {
    document.title = `${t('visits.title')} · ${business.name}`
  }, [t, business.name])

  const goTo = (from: LocalDate) => {
    setWeek(from < today ? today : from)
    setDay(undefined)
  }
  const change = (at: number, to: Partial<Guest>) => {
    setGuests(guests.map((each, i) => (i === at ? { ...each, ...to } : each)))
    book.reset()
  }
  const send = () => {
    if (!cart || !at) return
    const person = who.fresh && { name: who.fresh.name.trim(), ...(who.fresh.phone.trim() && { phone: who.fresh.phone.trim() }), ...(who.fresh.email.trim() && { email: who.fresh.email.trim() }) }
    const request = { visit: cart, start: at, pets: petsOf(guests), ...(who.client ? { clientId: who.client.id } : person && { client: person }) }
    const words = JSON.stringify(request)
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    book.mutate({ ...request, key: sent.current.key }, {
      onSuccess: ({ id }) => {
        toast(t('visits.booked', { names: busy.map(({ name }) => name).join(', '), when: `${format.shortDate(dayOf(at, zone))}, ${format.time(at, zone)}` }), () => cancel.mutate(id))
        void navigate({ to: '/$slug/calendar', params: { slug: business.slug }, search: { day: dayOf(at, zone) } })
      },
    })
  }

  return (
    <>
      <header className="top"><h1 className="title trunc">{t('visits.title')}</h1></header>
      <div className="work">
        <div className="scroll">
          <div className="visit-page">
            <div className="grid gap-5">
              <section className="card visit-guest"><ClientField business={business.id} draft={who} fault={undefined} onDraft={(to) => setWho({ ...who, ...to })} /></section>
              {guests.map((guest, number) => (
                <GuestCard key={guest.key} guest={guest} number={number + 1} services={services} onChange={(to) => change(number, to)} onRemove={guests.length > 1 ? () => setGuests(guests.filter((_, i) => i !== number)) : undefined} />
              ))}
              {guests.length > 0 && guests.length < 8 && <div><Button icon="plus" onClick={() => setGuests([...guests, another()])}>{t('visits.guest.add')}</Button></div>}
            </div>
            <div className="grid content-start gap-5">
              {places.length > 1 && <Select label={t('visits.place')} value={place?.id ?? ''} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => setPlace(target.value)} />}
              {busy.length > 1 && <Segmented<Order> label={t('visits.order')} value={order} onChoose={setOrder} choices={[{ value: 'in_turn', label: t('visits.order.in_turn') }, { value: 'side_by_side', label: t('visits.order.side_by_side') }]} />}
              {!cart ? (
                <p className="text-muted">{t('visits.choose')}</p>
              ) : (
                <WhenCard week={week} today={today} picked={day} zone={zone} openings={openings} starts={starts} chosen={at} onWeek={goTo} onDay={setDay} onChoose={setStart} />
              )}
              {plan.data && at && <PlanCard plan={plan.data} />}
              {book.error && <ProblemStrip error={book.error} title={t('visits.refused')} onRetry={() => { book.reset(); void openings.refetch() }} />}
              {cart && (
                <Button look="primary" busy={book.isPending} disabled={!at || !reached || nameless} onClick={send}>
                  {at ? t('visits.act', { when: `${format.shortDate(dayOf(at, zone))}, ${format.time(at, zone)}` }) : t('visits.act.none')}
                </Button>
              )}
              {cart && nameless && <p className="small text-warning">{t('visits.nameless')}</p>}
            </div>
          </div>
        </div>
      </div>
    </>
  )
}
