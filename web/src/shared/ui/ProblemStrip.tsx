import { Problem } from '../api/problem'
import { useSpeech } from '../i18n/i18n'
import { Button } from './Button'
import { Strip } from './Strip'

interface Props {
  error: unknown
  /** What did not happen, as a sentence: "The day could not be loaded." */
  title: string
  onRetry?: (() => void) | undefined
}

/** A failure in the person's words: what happened, what to do, and a reference last. */
export function ProblemStrip({ error, title, onRetry }: Props) {
  const { t } = useSpeech()
  const problem = error instanceof Problem ? error : undefined
  const why = problem?.unreachable ? t('fault.unreachable') : problem?.detail || t('fault.unknown')
  return (
    <Strip
      tone="danger"
      icon={problem?.unreachable ? 'wifi-off' : 'circle-alert'}
      title={title}
      live
      acts={onRetry && <Button icon="refresh-cw" onClick={onRetry}>{t('common.retry')}</Button>}
      reference={problem?.reference && t('fault.reference', { reference: problem.reference })}
    >
      {why}
    </Strip>
  )
}
