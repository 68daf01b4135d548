import { useSpeech } from '../../shared/i18n/i18n'
import { Select } from '../../shared/ui/Select'

/** 0 for everybody. */
const COUNTS = [1, 2, 3, 4, 5, 0]

interface Props {
  together: number
  onChange: (together: number) => void
}

/** How many of those who offer a service serve at once. */
export function Together({ together, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <Select label={t('resources.together')} value={together} choices={COUNTS.map((count) => [count, t('resources.together.count', { count })] as const)}
      help={together === 1 ? undefined : t('resources.together.help')} onChange={({ target }) => onChange(Number(target.value))} />
  )
}
