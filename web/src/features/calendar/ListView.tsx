import { type CSSProperties, useEffect, useRef } from 'react'
import { type LocalDate, dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { moveByArrows } from '../../shared/keys'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Icon } from '../../shared/ui/Icon'
import { StatusChip } from '../../shared/ui/StatusChip'
import { besideOf, isOff, isOver, subjectOf } from '../scheduling'
import { flagsOf } from './flags'
import { between, instantAt, ruler } from './geometry'
import { ClassLink } from './ClassLink'
import { type Diary, type Hold, type Item, type Track, holdWord, isAway, load, tracks as tracksOf, whyAway } from './model'

interface Props {
  diary: Diary
  day: LocalDate
  zone: string
  now: Date
  chosen: readonly string[] | undefined
  selected?: string | undefined
  onOpen: (id: string) => void
}

/** Everything the grid says, as a table in order of time. */
export default function ListView({ diary, day, zone, now, chosen, selected, onOpen }: Props) {
  const { t } = useSpeech()
  const tracks = tracksOf(diary, [ruler(day, zone)], ({ id }) => !chosen || chosen.includes(id))
  const rows = [...tracks.flatMap(({ items }) => items), ...tracks.flatMap(({ holds }) => holds)]
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start) || Date.parse(a.end) - Date.parse(b.end))
  const present = dayOf(now, zone) === day ? rows.findIndex(({ start }) => Date.parse(start) > now.getTime()) : -1
  const mark = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' })
  }, [day])

  return (
    <div className="scroll listed">
      <ul className="who" tabIndex={0} aria-label={t('calendar.people')}>
        {tracks.map((track) => <Presence key={track.key} track={track} zone={zone} />)}
      </ul>
      {rows.length === 0 ? (
        <EmptyState icon="calendar-days" title={t('today.empty')}>{t('today.empty.text')}</EmptyState>
      ) : (
        <table onKeyDown={moveByArrows}>
          <thead>
            <tr>
              <th scope="col">{t('calendar.list.time')}</th>
              <th scope="col">{t('calendar.list.guest')}</th>
              <th scope="col">{t('panel.service')}</th>
              <th scope="col">{t('panel.with')}</th>
              <th scope="col">{t('calendar.list.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={'id' in row ? row.id : `${row.provider} ${row.start}`} row={row} zone={zone} people={tracks} present={index === present} mark={index === present ? mark : null}
                selected={'id' in row && row.id === selected} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Presence({ track, zone }: { track: Track; zone: string }) {
  const { t, format } = useSpeech()
  const { person, open, day, ruler: of } = track
  const percent = load(day)
  const hours = open.map(({ start, end }) => format.timeRange(instantAt(of, start), instantAt(of, end), zone)).join(', ')
  const breaks = open.length > 1 ? between(open, { start: open[0]!.start, end: open.at(-1)!.end }).length : 0
  return (
    <li className={hueClass(person.hue)} style={{ '--load': `${percent ?? 0}%` } as CSSProperties}>
      <Avatar initials={person.initials} hue={person.hue} />
      <span className="min-w-0">
        <span className="strong trunc block">{person.name}</span>
        <span className="small muted block">{isAway(day) ? t('calendar.off', whyAway(day)) : hours || t('calendar.closed')}{breaks > 0 && <span className="sr">, {t('calendar.break')}</span>}</span>
      </span>
      {percent !== undefined && <span className="small muted push self-start">{percent}%<span className="sr"> {t('today.booked')}</span></span>}
    </li>
  )
}

interface RowProps {
  row: Item | Hold
  zone: string
  people: readonly Track[]
  /** The first that has not begun. */
  present: boolean
  mark: React.RefObject<HTMLTableRowElement | null> | null
  selected: boolean
  onOpen: (id: string) => void
}

function Row({ row, zone, people, present, mark, selected, onOpen }: RowProps) {
  const { t, format } = useSpeech()
  const time = format.timeRange(row.start, row.end, zone)
  if (!('id' in row)) {
    const person = people.find((track) => track.person.id === row.provider)?.person
    return (
      <tr ref={mark} className="kept">
        <td className="num">{time}</td>
        <td colSpan={2}>{row.session ? <ClassLink session={row.session} /> : t(holdWord(row))}</td>
        <td>{person && <span className="row"><Avatar initials={person.initials} hue={person.hue} size="1.375rem" /><span className="trunc">{person.name}</span></span>}</td>
        <td />
      </tr>
    )
  }
  const { id, service, provider, status, bufferAfterMinutes } = row
  const beside = besideOf(row, t)
  const flags = flagsOf(row)
  const classes = [isOver(row) && 'over', status === 'cancelled' && 'called-off', present && 'next-up'].filter(Boolean).join(' ')
  return (
    <tr ref={mark} className={classes} aria-selected={selected || undefined} onClick={() => onOpen(id)}>
      <td className="num">{time}{bufferAfterMinutes > 0 && !isOff(row) && <span className="small muted block">{t('calendar.buffer.after', { minutes: bufferAfterMinutes })}</span>}</td>
      <td>
        <button type="button" data-row aria-current={selected || undefined} onClick={(event) => { event.stopPropagation(); onOpen(id) }}>
          <b className="strong">{subjectOf(row)}</b>{beside && <> <span className="muted">{beside}</span></>}
        </button>
      </td>
      <td className="muted">
        {service.name}
        {flags.map(({ icon, word }) => <span key={word} className={icon === 'triangle-alert' ? 'flag text-danger' : 'flag'} title={t(word)}><Icon name={icon} size="s" /><span className="sr">{t(word)}</span></span>)}
      </td>
      <td><span className="row"><Avatar initials={provider.initials} hue={provider.hue} size="1.375rem" /><span className="trunc">{provider.name}</span></span></td>
      <td><StatusChip status={status} /></td>
    </tr>
  )
}
