import { useMemo } from 'react'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import type { Carry } from './carry'
import { type Draft, offeredBy, spanOf } from './draft'
import { clockRuler, instantAt, ruler, visible } from './geometry'
import { Grid } from './Grid'
import { DayHead, PersonHead } from './Heads'
import { type Diary, type Item, type Person, type Service, spanOn, tracks as tracksOf } from './model'
import type { Place } from './preview'
import type { CalendarSearch, View } from './search'
import { useHour } from './useHour'

interface Props {
  diary: Diary
  view: View
  day: LocalDate
  first: LocalDate
  last: LocalDate
  today: LocalDate
  zone: string
  now: Date
  /** The one provider a phone or a week shows. */
  alone: string | undefined
  /** Ids with commas between; everybody when absent. */
  chosen: string | undefined
  services: readonly Service[]
  search: CalendarSearch
  draft: Draft | undefined
  onSearch: (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) => void
  onOpen: (id: string) => void
  onShift: (item: Item, to: { start: string; end: string; provider: Person; outside: boolean }) => void
  onDraw: (draft: Draft, on?: LocalDate) => void
  onCancel: (id: string) => void
}

/** The grid of a day of many, or of a week of one. */
export function GridView(props: Props) {
  const { diary, view, day, first, last, today, zone, now, alone, chosen, services, search, draft, onSearch, onOpen, onShift, onDraw, onCancel } = props
  const { format } = useSpeech()
  const hour = useHour()
  const week = view === 'week'

  const tracks = useMemo(() => {
    const days = week ? Array.from({ length: 7 }, (_, index) => clockRuler(addDays(first, index), zone)) : [ruler(day, zone)]
    const ids = alone ?? chosen
    return tracksOf(diary, days, ({ id }) => ids === undefined || ids.split(',').includes(id))
  }, [diary, week, first, day, zone, alone, chosen])
  const within = useMemo(() => {
    const spans = tracks.flatMap(({ open, items, ruler: of }) => [...open, ...items.map((item) => spanOn(of, item))])
    return visible(spans, tracks[0]?.ruler.minutes ?? 1440)
  }, [tracks])

  const instants = ({ track, start, end }: Place) => ({ start: instantAt(tracks[track]!.ruler, start), end: instantAt(tracks[track]!.ruler, end) })
  const drop = ({ item, at, preview }: Carry) => item && onShift(item, { ...instants(at), provider: tracks[at.track]!.person, outside: preview.outside })
  const draw = (at: Place) => {
    const { person, ruler: of } = tracks[at.track]!
    onDraw({ provider: person.id, start: at.start, length: at.end > at.start ? at.end - at.start : undefined }, of.day === today ? undefined : of.day)
  }
  const drawn = draft && spanOf(draft, offeredBy(services, draft.provider).find(({ id }) => id === draft.service) ?? offeredBy(services, draft.provider)[0])
  const drawnOn = tracks.findIndex(({ person, ruler: of }) => person.id === draft?.provider && of.day === day)
  return (
    <Grid tracks={tracks} within={within} hour={hour} zone={zone} now={now} services={services} selected={search.apt} drawn={drawn && drawnOn >= 0 ? { track: drawnOn, ...drawn } : undefined}
      label={week ? format.dayRange(first, last) : format.longDate(day)}
      name={(track) => (week ? format.longDate(track.ruler.day) : track.person.name)}
      head={(track, index) => week
        ? <DayHead track={track} index={index} today={track.ruler.day === today} onDay={() => onSearch({ view: 'day', day: track.ruler.day })} />
        : <PersonHead track={track} index={index} zone={zone} />}
      onOpen={onOpen} onDrop={drop} onDraw={draw} onCancel={onCancel}
      onSwipe={alone && !week ? (days) => onSearch({ day: addDays(day, days) === today ? undefined : addDays(day, days) }) : undefined} />
  )
}
