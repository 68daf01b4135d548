import { type LocalDate, type WallTime, dateParts, offsetMinutes, wallTime } from '../../shared/i18n/clock'
import type { DateTable } from '../../shared/i18n/tables'
import type { Place } from './desk'

type Part = string | [string] | [string, string, Record<string, Message>]
type Message = string | Part[]
type Names = Pick<DateTable, 'months' | 'monthsShort' | 'monthsAlone' | 'weekdays' | 'weekdaysShort'>
type Values = Record<string, string | number>

/** What `build/booking-plugin.mjs` writes for each language. */
export interface Words {
  readonly words: Record<string, Message>
  readonly dates: Names
  /** Names of cities in this language, by zone, where they differ from the zone's own. */
  readonly cities: Record<string, string>
}

let book: Words = { words: {}, dates: {} as Names, cities: {} }
let plurals = new Intl.PluralRules('en')

/** Everything below speaks these words from now on. */
export function speak(language: string, words: Words) {
  book = words
  // Kazakh counts as English does: a browser that does not know it is none the worse for it
  plurals = new Intl.PluralRules(language === 'ru' ? 'ru' : 'en')
}

export function say(id: string, values: Values = {}): string {
  return run(book.words[id] ?? id, values, '')
}

function run(message: Message, values: Values, count: string): string {
  if (typeof message === 'string') return message
  return message.map((part) => {
    if (typeof part === 'string') return part === '#' ? count : part
    const [name, , cases] = part
    const value = values[name] ?? ''
    if (!cases) return String(value)
    const chosen = cases[typeof value === 'number' ? plurals.select(value) : value] ?? cases.other ?? ''
    return run(chosen, values, String(value))
  }).join('')
}

/** A day or a time in the order the place's readers expect: `pattern` is in the letters of CLDR. */
function written(pattern: string, wall: WallTime): string {
  const { dates } = book
  const names: Record<string, () => string | undefined> = {
    E: () => dates.weekdaysShort[wall.weekday], EEEE: () => dates.weekdays[wall.weekday],
    MMM: () => dates.monthsShort[wall.month - 1], MMMM: () => dates.months[wall.month - 1],
    LLLL: () => dates.monthsAlone[wall.month - 1],
    y: () => String(wall.year), d: () => String(wall.day), a: () => (wall.hour < 12 ? 'AM' : 'PM'),
    H: () => String(wall.hour), h: () => String(wall.hour % 12 || 12), mm: () => String(wall.minute).padStart(2, '0'),
    HH: () => String(wall.hour).padStart(2, '0'),
  }
  return pattern.replace(/'([^']*)'|c{1,4}|E{1,4}|M{3,4}|L{3,4}|mm|HH?|[ydah]/g, (letters: string, quoted?: string) => {
    if (quoted !== undefined) return quoted
    const same = letters.replace(/^c/, 'E').replace(/c/g, 'E').replace(/^E{1,3}$/, 'E').replace(/^LLL$/, 'MMM')
    return names[same]?.() ?? letters
  })
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const weekday = (place: Place, day: LocalDate) => written(place.patterns.weekday, dateParts(day))
export const shortDay = (place: Place, day: LocalDate) => capital(written(place.patterns.short, dateParts(day)))
export const longDay = (place: Place, day: LocalDate) => capital(written(place.patterns.long, dateParts(day)))
export const fullDay = (place: Place, day: LocalDate) => written(place.patterns.full, dateParts(day))
export const month = (place: Place, day: LocalDate) => capital(written(place.patterns.month, dateParts(day)))
export const time = (place: Place, at: string | Date) => written(place.patterns.time, wallTime(at, place.zone))

export function times(place: Place, start: string, minutes: number) {
  return `${time(place, start)}–${time(place, new Date(Date.parse(start) + minutes * 60_000))}`
}

/** The clock of the visitor's own zone, written as the place writes its own. */
export const ownTime = (place: Place, at: string, zone: string) => written(place.patterns.time, wallTime(at, zone))

/** "Almaty time, UTC+5". */
export const zoneOf = (place: Place, at: string) => zoneNamed(place.city, place.zone, at)

export function ownZone(zone: string, at: string) {
  return zoneNamed(book.cities[zone] ?? (zone.split('/').pop() ?? zone).replaceAll('_', '\u00a0'), zone, at)
}

function zoneNamed(city: string, zone: string, at: string) {
  const minutes = offsetMinutes(at, zone)
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const sign = minutes < 0 ? '\u2212' : '+'
  const offset = minutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
  return say('public.zone', { city, offset })
}

/** "Today, 16:15", "Tomorrow, 09:00" or "Wed 25 Nov, 09:00". */
export function when(place: Place, start: string, day: LocalDate, today: LocalDate, tomorrow: LocalDate) {
  const at = time(place, start)
  if (day === today) return say('public.today-at', { time: at })
  return day === tomorrow ? say('public.tomorrow-at', { time: at }) : say('public.day-at', { day: shortDay(place, day), time: at })
}
