import { type MessageId, useSpeech } from '../i18n/i18n'
import { Icon, type IconName } from './Icon'

const STATUSES = {
  proposed: { icon: 'circle-dashed', word: 'status.proposed' },
  pending: { icon: 'hourglass', word: 'status.pending' },
  booked: { icon: 'calendar-check', word: 'status.booked' },
  arrived: { icon: 'map-pin', word: 'status.arrived' },
  checked_in: { icon: 'door-open', word: 'status.checked_in' },
  in_progress: { icon: 'activity', word: 'status.in_progress' },
  ready_to_pay: { icon: 'wallet', word: 'status.ready_to_pay' },
  fulfilled: { icon: 'circle-check', word: 'status.fulfilled' },
  cancelled: { icon: 'circle-x', word: 'status.cancelled' },
  noshow: { icon: 'user-x', word: 'status.noshow' },
  waitlist: { icon: 'list-ordered', word: 'status.waitlist' },
} as const satisfies Record<string, { icon: IconName; word: MessageId }>

/** Where an appointment stands: the FHIR words of the API. */
export type Status = keyof typeof STATUSES

/** The class that carries a status' colours; the words and the glyph never leave it alone. */
export const statusClass = (status: Status) => `st ${status.replaceAll('_', '-')}`

export const statusWord = (status: Status): MessageId => STATUSES[status].word

export function StatusGlyph({ status }: { status: Status }) {
  return (
    <span className={`${statusClass(status)} text-st`}>
      <Icon name={STATUSES[status].icon} size="s" />
    </span>
  )
}

export function StatusChip({ status }: { status: Status }) {
  const { t } = useSpeech()
  return (
    <span className={`chip ${statusClass(status)}`}>
      <Icon name={STATUSES[status].icon} size="s" />
      {t(STATUSES[status].word)}
    </span>
  )
}
