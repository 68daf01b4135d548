import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import { Select } from '../../shared/ui/Select'
import { MOST_TIMES, RHYTHMS, type Repeat, type Rhythm, USUAL_TIMES } from '../scheduling'

interface Props {
  repeat: Repeat | undefined
  onRepeat: (repeat: Repeat | undefined) => void
}

/** Once, or again and again. */
export function RepeatField({ repeat, onRepeat }: Props) {
  const { t } = useSpeech()
  const rhythms = RHYTHMS.map((rhythm) => [rhythm, t(`calendar.book.repeat.${rhythm}`)] as const)
  const choose = (rhythm: string) => onRepeat(rhythm === '' ? undefined : { rhythm: rhythm as Rhythm, times: repeat?.times ?? USUAL_TIMES })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
      <Select label={t('calendar.book.repeat')} value={repeat?.rhythm ?? ''} choices={[['', t('calendar.book.repeat.never')], ...rhythms]} onChange={(event) => choose(event.target.value)} />
      {repeat && (
        <Field label={t('calendar.book.repeat.times')} type="number" inputMode="numeric" min={2} max={MOST_TIMES} value={repeat.times}
          onChange={(event) => onRepeat({ ...repeat, times: Math.min(MOST_TIMES, Math.max(1, event.target.valueAsNumber || 1)) })} />
      )}
    </div>
  )
}
