import { Problem } from '../../shared/api/problem'
import { dayOf } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { useShortcuts } from '../../shared/keys'
import { Button } from '../../shared/ui/Button'
import { Strip } from '../../shared/ui/Strip'
import { subjectOf } from '../scheduling'
import type { Alternative, Refused } from './useShifts'

interface Props {
  refusal: Refused
  onTake: (refusal: Refused, alternative: Alternative) => void
  onClose: () => void
}

/** Why a card went back to where it was, and where it could go instead. */
export function Refusal({ refusal, onTake, onClose }: Props) {
  const { t, format } = useSpeech()
  const { item, error, alternatives } = refusal
  useShortcuts({ Escape: onClose })
  const problem = error instanceof Problem ? error : undefined
  const why = problem?.unreachable ? t('fault.unreachable') : problem?.detail || t('fault.unknown')
  const label = ({ start, provider, providerName }: Alternative) => {
    const day = dayOf(start, item.zone)
    const time = format.time(start, item.zone)
    const when = day === dayOf(item.start, item.zone) ? time : `${format.shortDate(day)}, ${time}`
    return provider === item.provider.id ? when : `${when} · ${providerName}`
  }
  return (
    <div className="refusal">
      <Strip tone="danger" icon="circle-alert" live title={t('calendar.stays', { name: subjectOf(item), when: format.time(item.start, item.zone) })}
        acts={
          <>
            {alternatives.map((each) => <Button key={`${each.provider} ${each.start}`} onClick={() => onTake(refusal, each)}>{label(each)}</Button>)}
            <Button look="quiet" onClick={onClose}>{t('common.close')}</Button>
          </>
        }
        reference={problem?.reference && alternatives.length === 0 && t('fault.reference', { reference: problem.reference })}>
        {why}
      </Strip>
    </div>
  )
}
