import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import type { MailBody } from './api'

/** What came with the letter, to keep. */
export function Attachments({ files }: { files: MailBody['attachments'] }) {
  const { t } = useSpeech()
  return (
    <ul className="push flex flex-wrap gap-2" aria-label={t('mailbox.attachments')}>
      {files.map((file) => (
        <li key={file.name}>
          <Button icon="download" onClick={() => save(file)}>{file.name}</Button>
        </li>
      ))}
    </ul>
  )
}

/** Hands the file to the browser's downloads; it was never fetched from anywhere else. */
function save({ name, type, content }: MailBody['attachments'][number]): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
