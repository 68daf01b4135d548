import type { LocalDate } from '../../shared/i18n/clock'

/** What the address of a day says: which (absent: today), whose, and the appointment open beside it. */
export interface TodaySearch {
  day?: LocalDate
  view?: 'mine' | 'everyone'
  apt?: string
}
