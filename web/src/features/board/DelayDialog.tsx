import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import { Icon, type IconName } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { subjectOf } from '../scheduling'
import { type Delay, delayQuery, useAnnounce } from './api'

interface Props {
  business: string
  provider: { readonly id: string; readonly name: string }
  /** Minutes, as was last said. */
  late: number | undefined
  onClose: () => void
}

const CHOICES = [10, 15, 20, 30, 45, 60] as const
const REACH: Record<string, readonly [IconName, 'board.delay.mail' | 'board.delay.told' | 'board.delay.person']> = {
  mail: ['mail', 'board.delay.mail'], told: ['mail-check', 'board.delay.told'], in_person: ['message-circle', 'board.delay.person'],
}

/** By how much somebody runs late, and whom it makes wait, before anybody is told. */
export default function DelayDialog({ business, provider, late, onClose }: Props) {
  const { t } = useSpeech()
  const [minutes, setMinutes] = useState<number>(late ?? 15)
  const asked = useQuery(delayQuery(business, provider.id, minutes))
  const announce = useAnnounce(business, provider.id)
  const affected = asked.data?.affected ?? []
  const told = affected.filter(({ reach }) => reach === 'mail').length
  const say = (by: number) =>
    announce.mutate(by, {
      onSuccess: () => {
        toast(by > 0 ? t('board.delay.done', { name: provider.name, minutes: by }) : t('board.delay.done.onTime', { name: provider.name }))
        onClose()
      },
    })
  return (
    <Dialog title={t('board.delay.title', { name: provider.name })} onClose={onClose}>
      <fieldset className="bby">
        <legend className="mb-1.5 font-medium">{t('board.delay.by')}</legend>
        {(CHOICES.some((each) => each === minutes) ? CHOICES : [...CHOICES, minutes]).map((each) => (
          <label key={each}>
            <input type="radio" name="delay" checked={each === minutes} onChange={() => setMinutes(each)} />
            <span>{t('board.delay.min', { minutes: each })}</span>
          </label>
        ))}
      </fieldset>
      <h3 className="mt-4 mb-1 font-medium">{t('board.delay.affected')}</h3>
      {asked.error ? <ProblemStrip error={asked.error} title={t('board.failed')} onRetry={() => void asked.refetch()} /> : asked.isPending ? <SkeletonRows rows={2} label={t('board.delay.loading')} /> : <Affected affected={affected} />}
      {announce.error && <div className="mt-3"><ProblemStrip error={announce.error} title={t('board.delay.failed')} /></div>}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        {late !== undefined && <Button onClick={() => say(0)}>{t('board.delay.onTime')}</Button>}
        <Button look="primary" busy={announce.isPending || asked.isPlaceholderData} onClick={() => say(minutes)}>{t('board.delay.tell', { count: told })}</Button>
      </div>
    </Dialog>
  )
}

function Affected({ affected }: { affected: Delay['affected'] }) {
  const { t, format } = useSpeech()
  if (affected.length === 0) return <p className="muted">{t('board.delay.nobody')}</p>
  return (
    <ul className="baffected" aria-live="polite">
      {affected.map(({ appointment, begins, reach }) => {
        const [icon, word] = REACH[reach] ?? REACH['in_person']!
        return (
          <li key={appointment.id}>
            <span className="min-w-0"><span className="trunc block">{subjectOf(appointment)}</span><span className="small block text-muted">{t('board.delay.change', { from: format.time(appointment.start, appointment.zone), to: format.time(begins, appointment.zone) })}</span></span>
            <span className="small push flex flex-none items-center gap-1.5 text-muted"><Icon name={icon} size="s" />{t(word)}</span>
          </li>
        )
      })}
    </ul>
  )
}
