import { type MessageId, useSpeech } from '../shared/i18n/i18n'
import { Dialog } from '../shared/ui/Dialog'

const SHORTCUTS: readonly (readonly [MessageId, ...string[]])[] = [
  ['shortcuts.search', 'Ctrl', 'K'],
  ['shortcuts.today', 't'],
  ['nav.board', 'b'],
  ['shortcuts.mailbox', 'm'],
  ['shortcuts.book', 'c'],
  ['shortcuts.views', 'd', 'w', 'm', 'l'],
  ['shortcuts.days', '[', ']'],
  ['shortcuts.rows', '↑', '↓'],
  ['shortcuts.open', 'Enter'],
  ['shortcuts.close', 'Esc'],
  ['shortcuts.move', 'Shift', '↑', '↓'],
  ['shortcuts.help', '?'],
]

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl>
        {SHORTCUTS.map(([words, ...keys]) => (
          <div key={words} className="flex min-h-10 items-center border-t border-line first:border-0">
            <dt>{t(words)}</dt>
            <dd className="push flex gap-1">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
