import type { components } from '../../shared/api/schema'
import { initialsOf } from '../../shared/ui/Avatar'
import { minutesOf } from '../scheduling'
import { type Ruler } from './geometry'
import { type Hold, type Item, type Person, type Track, spanOn } from './model'

export type RoomCalendar = components['schemas']['ResourceCalendar']
type Column = RoomCalendar['columns'][number]

const GREY = 8

/** A room or a thing as the head of a column shows it. Colours are for people. */
export const faceOf = ({ id, name, pool }: Column): Person => ({ id, name, title: name.startsWith(pool) ? null : pool, hue: GREY, initials: initialsOf(name) })

/** A column for each room and thing of one day. A visit stands in it for as long as it takes it up, and stays where it is. */
export function roomTracks({ columns, appointments }: RoomCalendar, ruler: Ruler): Track[] {
  const visits = new Map(appointments.map((item) => [item.id, item]))
  return columns.map((column) => {
    const items: Item[] = []
    const holds: Hold[] = []
    for (const { appointment, kind, start, end, session } of column.uses) {
      const item = visits.get(appointment ?? '')
      if (item) items.push({ ...item, start, end, changeable: false, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 })
      else holds.push({ kind, provider: column.id, start, end, ...(session && { session }) })
    }
    const day = { date: ruler.day, open: column.open, openMinutes: sum(column.open), bookedMinutes: sum(column.uses) }
    return { key: `${column.id} ${ruler.day}`, person: faceOf(column), day, ruler, open: column.open.map((each) => spanOn(ruler, each)), items, holds, shared: true }
  })
}

const sum = (spans: readonly { start: string; end: string }[]) => spans.reduce((minutes, span) => minutes + minutesOf(span), 0)
