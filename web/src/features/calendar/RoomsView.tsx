import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { DESK, useMedia } from '../../shared/media'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { useWorkplace } from '../access'
import { roomsQuery } from './api'
import { ruler, visible } from './geometry'
import { Grid } from './Grid'
import { GridSkeleton } from './GridSkeleton'
import { PersonHead } from './Heads'
import { spanOn } from './model'
import { PhoneTabs } from './PhoneTabs'
import { roomTracks } from './rooms'
import type { CalendarSearch } from './search'
import { useHour } from './useHour'

interface Props {
  day: LocalDate
  today: LocalDate
  zone: string
  now: Date
  search: CalendarSearch
  refetchInterval: number | false
  onSearch: (change: { [K in keyof CalendarSearch]?: CalendarSearch[K] | undefined }) => void
  onOpen: (id: string) => void
}

/** The day in columns of rooms and equipment: what takes each, and for whom. Moving a visit finds its room anew, so it is done from its panel. */
export default function RoomsView({ day, today, zone, now, search, refetchInterval, onSearch, onOpen }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const desk = useMedia(DESK)
  const hour = useHour()
  const [chosen, setChosen] = useState<string>()
  const { data, error, refetch } = useQuery({ ...roomsQuery(business.id, day, search.location), refetchInterval })
  const all = useMemo(() => (data ? roomTracks(data, ruler(day, zone)) : []), [data, day, zone])
  const alone = desk ? undefined : (all.find(({ person }) => person.id === chosen) ?? all[0])?.person.id
  const tracks = useMemo(() => all.filter(({ person }) => alone === undefined || person.id === alone), [all, alone])
  const within = useMemo(() => visible(all.flatMap(({ open, items, ruler: of }) => [...open, ...items.map((item) => spanOn(of, item))]), all[0]?.ruler.minutes ?? 1440), [all])

  if (error && !data) return <div className="p-4 desk:p-6"><ProblemStrip error={error} title={t('today.failed')} onRetry={() => void refetch()} /></div>
  if (!data) return <GridSkeleton label={t('today.loading')} columns={desk ? 4 : 1} />
  if (all.length === 0) return <EmptyState icon="door-open" title={t('calendar.rooms.none')}>{t('calendar.rooms.none.text')}</EmptyState>
  return (
    <div className="rooms">
      {alone && <PhoneTabs whole people={all.map(({ person }) => person)} chosen={alone} onChoose={setChosen} />}
      <Grid tracks={tracks} within={within} hour={hour} zone={zone} now={now} services={NONE} selected={search.apt} drawn={undefined}
        label={format.longDate(day)} name={(track) => track.person.name} head={(track, index) => <PersonHead track={track} index={index} zone={zone} />}
        onOpen={onOpen} onDrop={NOTHING} onDraw={undefined} onCancel={NOTHING}
        onSwipe={alone ? (days) => onSearch({ day: addDays(day, days) === today ? undefined : addDays(day, days) }) : undefined} />
    </div>
  )
}

const NONE: never[] = []
const NOTHING = () => undefined
