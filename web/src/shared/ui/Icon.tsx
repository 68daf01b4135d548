import sprite from './icons.svg'

/** Lucide (ISC), only those in use; `icons.svg` holds the drawings. */
export type IconName =
  | 'activity' | 'arrow-down' | 'arrow-left' | 'arrow-up' | 'bath' | 'bed-double' | 'briefcase' | 'calendar-check'
  | 'calendar-clock' | 'calendar-days' | 'calendar-off' | 'calendar-x' | 'check' | 'chevron-down' | 'chevron-left'
  | 'chevron-right' | 'circle-alert' | 'circle-check' | 'circle-dashed' | 'circle-x' | 'clock' | 'coffee' | 'copy'
  | 'door-open' | 'download' | 'ellipsis' | 'external-link' | 'eye-off' | 'file-text' | 'filter' | 'globe'
  | 'graduation-cap' | 'grip-vertical' | 'hand-heart' | 'history' | 'hourglass' | 'house' | 'inbox' | 'keyboard'
  | 'languages' | 'layers' | 'list-ordered' | 'lock' | 'log-out' | 'mail' | 'mail-check' | 'map-pin' | 'message-circle'
  | 'monitor' | 'moon' | 'palette' | 'pause' | 'paw-print' | 'pencil' | 'phone' | 'plus' | 'printer' | 'qr-code' | 'refresh-cw' | 'scissors'
  | 'search' | 'send' | 'settings' | 'share-2' | 'sparkles' | 'square-kanban' | 'stethoscope' | 'sticky-note' | 'store' | 'sun'
  | 'trash-2' | 'triangle-alert' | 'undo-2' | 'user' | 'user-x' | 'users' | 'video' | 'wallet' | 'wifi-off' | 'x'

/** A drawing beside words: always hidden from screen readers, the words speak. */
export function Icon({ name, size }: { name: IconName; size?: 's' | 'l' }) {
  return (
    <svg className={size ? `i i-${size}` : 'i'} aria-hidden="true">
      <use href={`${sprite}#i-${name}`} />
    </svg>
  )
}

/** The sprout: Tend's mark. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M12 21V11" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M12 12C12 7.5 8.800 5 4 5c0 4.800 3 7.600 8 7Z" fill="currentColor" />
      <path d="M12 15c0-3.600 2.600-5.700 7.500-5.700 0 4-2.600 6.300-7.500 5.700Z" fill="currentColor" opacity=".62" />
    </svg>
  )
}
