import type { MessageId } from '../../shared/i18n/i18n'
import type { IconName } from '../../shared/ui/Icon'
import { isOver } from '../scheduling'
import type { Item } from './model'

export interface Flag {
  readonly icon: IconName
  readonly word: MessageId
  readonly tone?: 'alert'
}

/** What a card points out besides where it stands, in the order of weight. Some of it is settled once the visit is over. */
export function flagsOf(item: Item): Flag[] {
  const { pet, service, note, firstVisit } = item
  const open = !isOver(item)
  const flags: (Flag | false)[] = [
    open && Boolean(pet?.note) && { icon: 'triangle-alert', word: 'calendar.flag.alert', tone: 'alert' },
    Boolean(item.overbooked) && { icon: 'layers', word: 'flag.beside', tone: 'alert' },
    service.mode === 'video' && { icon: 'video', word: 'flag.video' },
    service.mode === 'home' && { icon: 'house', word: 'flag.home' },
    Boolean(item.visit) && { icon: 'users', word: 'calendar.flag.visit' },
    open && note !== '' && { icon: 'sticky-note', word: 'flag.note' },
    open && firstVisit && { icon: 'sparkles', word: 'flag.first' },
  ]
  return flags.filter((flag) => flag !== false)
}
