import { type LocalDate, isLocalDate } from '../../shared/i18n/clock'

export const VIEWS = ['day', 'rooms', 'week', 'month', 'list'] as const
export type View = (typeof VIEWS)[number]

/** Those there is something to see in. */
export const viewsOf = (rooms: boolean) => VIEWS.filter((view) => rooms || view !== 'rooms')

/** What the address of a calendar says. Absent: the day view of today, everybody, everywhere, nothing open beside it. */
export interface CalendarSearch {
  view?: View
  day?: LocalDate
  /** Ids with commas between. */
  provider?: string
  location?: string
  apt?: string
}

/** Keeps of an address only what it may say. */
export function readSearch(search: Record<string, unknown>): CalendarSearch {
  const text = (name: 'provider' | 'location' | 'apt') => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  const view = VIEWS.find((each) => each === search['view'])
  const day = search['day']
  return { ...(view && view !== 'day' && { view }), ...(isLocalDate(day) && { day }), ...text('provider'), ...text('location'), ...text('apt') }
}
