import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { rangesOf, weekOf } from '../../shared/week/model'
import { WeekEditor } from '../../shared/week/WeekEditor'
import type { StepProps } from './parts'

/** There is one place so far, and it needs no name here. */
const HERE = ''

/** When people come: one week for everybody to begin with. */
export function HoursStep({ draft, faults, edit }: StepProps) {
  const { t } = useSpeech()
  const week = weekOf((draft.hours ?? []).map(({ days, start = '', end = '' }) => ({ location: HERE, days, start, end })), HERE)
  return (
    <>
      <WeekEditor
        value={week}
        onChange={(next) => edit('hours', (before) => ({ ...before, hours: rangesOf(next, HERE).map(({ days, start, end }) => ({ days: [...days], start, end })) }))}
      />
      {faults['hours'] && <p className="setup-fault" role="alert"><Icon name="circle-alert" size="s" />{faults['hours']}</p>}
      <p className="small muted">{t('setup.hours.help')}</p>
    </>
  )
}
