import { useSpeech } from '../../shared/i18n/i18n'

const HOUR = 60
const DAY = 24 * HOUR

/** In minutes, as people choose them. */
export const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60]
/** Between two starts that are offered. */
export const INTERVALS = [5, 10, 15, 20, 30, HOUR]
export const NOTICES = [0, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY]
export const HORIZONS = [7, 14, 30, 60, 90, 180, 365].map((days) => days * DAY)

/** Choices of a length with their names; one that is set but not among them is added in its place. */
export function useSpans(): (choices: readonly number[], current: number) => (readonly [number, string])[] {
  const { t } = useSpeech()
  const name = (minutes: number) => {
    if (minutes === 0) return t('settings.span.none')
    if (minutes % DAY === 0) return t('settings.span.days', { count: minutes / DAY })
    if (minutes % HOUR === 0) return t('settings.span.hours', { count: minutes / HOUR })
    return t('common.minutes', { count: minutes })
  }
  return (choices, current) => [...new Set([...choices, current])].sort((a, b) => a - b).map((minutes) => [minutes, name(minutes)] as const)
}
