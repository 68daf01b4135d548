import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../shared/i18n/i18n'
import { EmptyState } from '../../shared/ui/EmptyState'

/** The next step is in the post. */
export function CheckMail({ title, text }: { title: string; text: string }) {
  const { t } = useSpeech()
  return (
    <main className="grid min-h-dvh place-content-center">
      <EmptyState icon="mail-check" title={title} level={1} act={<Link to="/" className="btn">{t('signIn.back')}</Link>}>
        {text}
      </EmptyState>
    </main>
  )
}
