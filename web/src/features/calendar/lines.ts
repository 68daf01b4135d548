import type { MessageId } from '../../shared/i18n/i18n'
import type { IconName } from '../../shared/ui/Icon'
import type { Consequence } from './preview'

/** How each consequence is drawn and said. */
export const LINES: Record<Consequence['kind'], { readonly icon: IconName; readonly tone: string; readonly word: MessageId }> = {
  free: { icon: 'circle-check', tone: 'positive', word: 'calendar.note.free' },
  outside: { icon: 'triangle-alert', tone: 'warning', word: 'calendar.note.outside' },
  away: { icon: 'triangle-alert', tone: 'warning', word: 'calendar.note.away' },
  past: { icon: 'triangle-alert', tone: 'warning', word: 'calendar.note.past' },
  clash: { icon: 'circle-x', tone: 'danger', word: 'calendar.note.clash' },
  close: { icon: 'circle-x', tone: 'danger', word: 'calendar.note.close' },
  hold: { icon: 'circle-x', tone: 'danger', word: 'calendar.note.hold' },
  unoffered: { icon: 'circle-x', tone: 'danger', word: 'calendar.note.unoffered' },
  told: { icon: 'mail', tone: '', word: 'calendar.note.told' },
  untold: { icon: 'phone', tone: '', word: 'calendar.note.untold' },
}

export const valuesOf = (line: Consequence): Record<string, string> => ('client' in line ? { client: line.client } : 'who' in line ? { who: line.who } : {})
