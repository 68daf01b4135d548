import { type LocalDate, type WallTime, dateParts, offsetMinutes, wallTime } from './clock'
import { DATES, type Language, ZONE_CITIES, ZONE_WORDS } from './tables'

/** 12 or 24 hours; without a choice English in the browser's region decides, Russian and Kazakh use 24. */
export type HourCycle = 12 | 24

/** An amount in the smallest unit of its currency: 900000 KZT is 9 000 ₸. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

const NBSP = '\u00a0'
const MINUS = '\u2212'
const SIGNS: Record<string, string> = { KZT: '₸', RUB: '₽', USD: '$', EUR: '€', GBP: '£', UAH: '₴', TRY: '₺', JPY: '¥', KRW: '₩' }
/** ISO 4217 exponents other than 2, of currencies people are likely to meet. */
const EXPONENTS: Record<string, number> = { JPY: 0, KRW: 0, VND: 0, CLP: 0, ISK: 0, BHD: 3, KWD: 3, OMR: 3, JOD: 3, TND: 3 }
/** In English these stand before the number. */
const SIGN_FIRST = new Set(['USD', 'GBP', 'EUR', 'JPY', 'KRW'])

/** Everything that depends on a person's language and clock. Instants are ISO 8601; zones are IANA names. */
export function formats(language: Language, hours: HourCycle) {
  const table = DATES[language]

  const fill = (pattern: string, wall: WallTime, months: readonly string[], weekdays: readonly string[]) =>
    pattern
      .replace('{w}', weekdays[wall.weekday] ?? '')
      .replace('{d}', String(wall.day))
      .replace('{m}', months[wall.month - 1] ?? '')
      .replace('{y}', String(wall.year))

  const clock = (wall: Pick<WallTime, 'hour' | 'minute'>, withHalf = true) => {
    const minutes = String(wall.minute).padStart(2, '0')
    if (hours === 24) return `${String(wall.hour).padStart(2, '0')}:${minutes}`
    return `${wall.hour % 12 || 12}:${minutes}${withHalf ? NBSP + half(wall) : ''}`
  }

  const range = (first: LocalDate, last: LocalDate, months: readonly string[]) => {
    const [from, to] = [dateParts(first), dateParts(last)]
    const end = fill(table.dayMonth, to, months, table.weekdays)
    return from.month === to.month ? `${from.day}–${end}` : `${fill(table.dayMonth, from, months, table.weekdays)} – ${end}`
  }

  const city = (zone: string) =>
    (language !== 'en' && ZONE_CITIES[language][zone]) || (zone.split('/').pop() ?? zone).replaceAll('_', ' ')

  return {
    language,
    hours,
    /** 14:30 or 2:30 pm. */
    time: (at: string | Date, zone: string) => clock(wallTime(at, zone)),
    /** 09:00 or 9:00 am: a time of day, in minutes since midnight. */
    clock: (minutes: number) => clock({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }),
    /** 14:30–15:00, unbroken; with 12 hours the half of the day is said once when both share it. */
    timeRange(start: string, end: string, zone: string) {
      const [from, to] = [wallTime(start, zone), wallTime(end, zone)]
      const spaced = hours === 12 && half(from) !== half(to)
      return spaced ? `${clock(from)}${NBSP}–${NBSP}${clock(to)}` : `${clock(from, false)}–${clock(to)}`
    },
    /** Tuesday 24 November. */
    longDate: (day: LocalDate) => capital(fill(table.weekdayDayMonth, dateParts(day), table.months, table.weekdays)),
    /** Tue 24 November: the title of a day. */
    dayTitle: (day: LocalDate) => capital(fill(table.weekdayDayMonthShort, dateParts(day), table.months, table.weekdaysShort)),
    /** Tue 24 Nov. */
    shortDate: (day: LocalDate) => fill(table.weekdayDayMonthShort, dateParts(day), table.monthsShort, table.weekdaysShort),
    /** 24 November. */
    dayMonth: (day: LocalDate) => fill(table.dayMonth, dateParts(day), table.months, table.weekdays),
    /** 24 Nov. */
    dayMonthShort: (day: LocalDate) => fill(table.dayMonth, dateParts(day), table.monthsShort, table.weekdaysShort),
    /** 24 November 2026. */
    fullDate: (day: LocalDate) => fill(table.dayMonthYear, dateParts(day), table.months, table.weekdays),
    /** 16–22 November, 30 November – 6 December. */
    dayRange: (first: LocalDate, last: LocalDate) => range(first, last, table.months),
    /** 16–22 Nov. */
    dayRangeShort: (first: LocalDate, last: LocalDate) => range(first, last, table.monthsShort),
    /** November 2026. */
    monthYear: (day: LocalDate) => capital(fill(table.monthYear, dateParts(day), table.monthsAlone, table.weekdays)),
    /** Tue. */
    weekdayShort: (day: LocalDate) => table.weekdaysShort[dateParts(day).weekday] ?? '',
    /** Tuesday, by its number: 0 Sunday. */
    weekday: (day: number) => capital(table.weekdays[day] ?? ''),
    /** Tue, by its number. */
    weekdayBrief: (day: number) => capital(table.weekdaysShort[day] ?? ''),
    /** Almaty time, UTC+5. */
    zone: (zone: string, at: string | Date) => `${ZONE_WORDS[language](city(zone))}, ${utcOffset(at, zone)}`,
    /** 9 000 ₸, £45, −1 500 ₸, 12,50 €. Decimals only when there are any. */
    money: ({ minor, currency }: Money) => {
      const exponent = exponentOf(currency)
      const whole = Math.abs(minor) / 10 ** exponent
      const decimals = Number.isInteger(whole) ? 0 : exponent
      const number = grouped(whole.toFixed(decimals), language, currency)
      const minus = minor < 0 ? MINUS : ''
      const sign = SIGNS[currency] ?? currency
      if (language === 'en' && SIGN_FIRST.has(currency)) return `${minus}${sign}${number}`
      return `${minus}${number}${NBSP}${sign}`
    },
    /** ₸, or the code of a currency without a sign. */
    sign: (currency: string) => SIGNS[currency] ?? currency,
    /** 5.3, 5,3. */
    decimal: (value: number) => value.toFixed(1).replace('.', language === 'en' ? '.' : ','),
    /** 1 240, −5: a plain number with the language's groups. */
    number: (value: number) => plainNumber(value, language),
  }
}

/** How many digits of an amount stand behind the point (ISO 4217). */
export const exponentOf = (currency: string): number => EXPONENTS[currency] ?? 2

export type Formats = ReturnType<typeof formats>

/** 1 240, −5: what `#` stands for in a message, too. */
export function plainNumber(value: number, language: Language): string {
  return (value < 0 ? MINUS : '') + grouped(String(Math.abs(value)), language, '')
}

/** UTC+5, UTC+5:30, UTC. */
export function utcOffset(at: string | Date, zone: string): string {
  const minutes = offsetMinutes(at, zone)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? MINUS : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** The hours a person reads when they have not chosen. */
export function customaryHours(language: Language, region: string = navigator.language): HourCycle {
  if (language !== 'en') return 24
  return new Intl.DateTimeFormat(region.startsWith('en') ? region : 'en-GB', { hour: 'numeric' }).resolvedOptions().hour12 ? 12 : 24
}

const half = (wall: Pick<WallTime, 'hour'>) => (wall.hour < 12 ? 'am' : 'pm')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** English money of the pound and dollar world takes commas; everything else the narrow custom of NBSP. */
function grouped(number: string, language: Language, currency: string): string {
  const comma = language === 'en' && (currency === '' || SIGN_FIRST.has(currency))
  const [whole = '0', fraction] = number.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, comma ? ',' : NBSP)
  if (!fraction) return groups
  return `${groups}${language === 'en' ? '.' : ','}${fraction}`
}
