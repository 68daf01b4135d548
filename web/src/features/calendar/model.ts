import type { components } from '../../shared/api/schema'
import type { LocalDate } from '../../shared/i18n/clock'
import { type Appointment, isOff, subjectOf } from '../scheduling'
import { type Ruler, SNAP, type Span, minuteAt, overlaps } from './geometry'

export type Item = Appointment

export interface Person {
  readonly id: string
  readonly name: string
  readonly title?: string | null
  readonly hue: number
  readonly initials: string
}

/** One provider's day: when they are there, and how much of it is booked. */
export interface PersonDay {
  readonly date: LocalDate
  readonly open: readonly { readonly start: string; readonly end: string }[]
  readonly bookedMinutes: number
  readonly openMinutes: number
  /** Why they are away all day. */
  readonly off?: string | null
}

/** Time that is taken without being an appointment: by a visitor who is booking, by hand, by another calendar. */
export interface Hold {
  readonly kind: string
  readonly provider: string
  readonly start: string
  readonly end: string
  /** The class it is kept for, and how full that is. */
  readonly session?: { readonly id: string; readonly service: string; readonly taken: number; readonly seats: number } | null
  readonly joint?: Joint
}

/** Somebody else's appointment that this person serves in too. */
export interface Joint {
  readonly id: string
  readonly name: string
  readonly who: string
}

/** A class by its name and seats: "Puppy class 4/8". */
export const classWord = ({ service, taken, seats }: NonNullable<Hold['session']>) => `${service} ${taken}/${seats}`

/** What it is called; a kind we do not know is taken all the same. */
export const holdWord = ({ kind }: Hold) => (kind === 'hold' || kind === 'import' ? (`calendar.${kind}` as const) : 'calendar.block')

/** Everything a stretch of days needs to be drawn. */
export interface Diary {
  readonly zone: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly columns: readonly { readonly provider: Person; readonly days: readonly PersonDay[] }[]
  readonly appointments: readonly Item[]
  readonly busy: readonly Hold[]
  /** Where visitors are offered nothing at present. */
  readonly rests?: readonly components['schemas']['BookingRest'][]
}

export type Service = components['schemas']['ServiceView']

/** One column of the grid: a provider on a day. */
export interface Track {
  readonly key: string
  readonly person: Person
  readonly day: PersonDay
  readonly ruler: Ruler
  readonly open: readonly Span[]
  readonly items: readonly Item[]
  readonly holds: readonly Hold[]
  /** Whether its items are served by several, so that each must say by whom. */
  readonly shared?: true
}

const CLOSED = { bookedMinutes: 0, openMinutes: 0, open: [] }

/** The columns of a stretch: providers of one day, or the days of one provider. Each knows only what is its own. */
export function tracks(diary: Diary, rulers: readonly Ruler[], shown: (person: Person) => boolean): Track[] {
  const items = grouped(diary.appointments, ({ provider }) => provider.id)
  const holds = grouped([...diary.busy, ...diary.appointments.flatMap(jointly)], ({ provider }) => provider)
  return diary.columns.filter(({ provider }) => shown(provider)).flatMap(({ provider, days }) =>
    rulers.map((ruler) => {
      const day = days.find(({ date }) => date === ruler.day) ?? { ...CLOSED, date: ruler.day }
      return {
        key: `${provider.id} ${ruler.day}`, person: provider, day, ruler,
        open: day.open.map((each) => spanOn(ruler, each)),
        items: (items.get(provider.id) ?? []).filter((each) => isOn(ruler, each)),
        holds: (holds.get(provider.id) ?? []).filter((each) => isOn(ruler, each)),
      }
    }),
  )
}

/** For each who serves together with its provider. */
function jointly(item: Item): Hold[] {
  if (isOff(item)) return []
  const { id, start, end, provider } = item
  const joint = { id, name: subjectOf(item), who: provider.name }
  return item.colleagues.map((colleague) => ({ kind: 'joint', provider: colleague.id, start, end, joint }))
}

function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(by(each))
    if (group) group.push(each)
    else groups.set(by(each), [each])
  }
  return groups
}

export const spanOn = (ruler: Ruler, { start, end }: { start: string; end: string }): Span => ({ start: minuteAt(ruler, start), end: minuteAt(ruler, end) })

function isOn(ruler: Ruler, period: { start: string; end: string }): boolean {
  const { start, end } = spanOn(ruler, period)
  return start < ruler.minutes && end > 0
}

/** Away all day; the reason may have been left unsaid. */
export const isAway = ({ off }: PersonDay) => typeof off === 'string'

/** For `calendar.off`. */
export const whyAway = ({ off }: PersonDay) => ({ reason: off || 'none' })

/** How much of the open hours is booked, in percent; undefined when there are none. */
export function load({ bookedMinutes, openMinutes }: PersonDay): number | undefined {
  return openMinutes > 0 ? Math.min(100, Math.round((bookedMinutes / openMinutes) * 100)) : undefined
}

/** What a front desk asks first: how many come, who waits, what wants a decision. */
export function summary(items: readonly Item[]) {
  return {
    count: items.filter((item) => !isOff(item)).length,
    waiting: items.filter(({ status }) => status === 'arrived').length,
    pending: items.filter(({ status }) => status === 'pending').length,
  }
}

/** First name, as people call one another across a room. */
export const firstName = (name: string) => name.split(/\s+/)[0] ?? name

/** The end of an appointment's own time, buffer and all, in minutes of a ruler. */
export function claimed(ruler: Ruler, item: Item): Span {
  const { start, end } = spanOn(ruler, item)
  return { start: start - item.bufferBeforeMinutes, end: end + item.bufferAfterMinutes }
}

/** What somebody needs around a visit. */
export interface Need {
  readonly minutes: number
  readonly before: number
  readonly after: number
}

/** The first quarter of an hour from `from` at which a need is met; undefined when the day has none. */
export function freeStart(track: Track, from: number, { minutes, before, after }: Need): number | undefined {
  const { ruler, items, holds } = track
  const kept = items.filter((item) => !isOff(item))
  const wide = [...kept.map((item) => claimed(ruler, item)), ...holds.map((hold) => spanOn(ruler, hold))]
  const core = [...kept, ...holds].map((each) => spanOn(ruler, each))
  for (const { start, end } of track.open) {
    for (let at = Math.ceil(Math.max(start, from) / SNAP) * SNAP; at + minutes <= end; at += SNAP) {
      const [own, around] = [{ start: at, end: at + minutes }, { start: at - before, end: at + minutes + after }]
      if (!wide.some((span) => overlaps(span, own)) && !core.some((span) => overlaps(span, around))) return at
    }
  }
  return undefined
}
