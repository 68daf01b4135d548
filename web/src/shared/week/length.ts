import { useSpeech } from '../i18n/i18n'

/** Says a length in minutes: 8 h, 8 h 30 min. */
export function useLength(): (minutes: number) => string {
  const { t } = useSpeech()
  return (all) => {
    const [hours, minutes] = [Math.floor(all / 60), all % 60]
    return minutes ? t('week.hoursMinutes', { hours, minutes }) : t('week.hours', { hours })
  }
}
