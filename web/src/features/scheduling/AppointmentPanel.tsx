import { useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useState } from 'react'
import { useSpeech, withTexts } from '../../shared/i18n/i18n'
import { IconButton } from '../../shared/ui/Button'
import { Panel } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { useWorkplace } from '../access'
import type { Steps } from './acts'
import { AppointmentFacts } from './AppointmentFacts'
import { appointmentQuery } from './api'
import { type Appointment, subjectOf } from './model'
import { PanelActs } from './PanelActs'
import { PanelHeader } from './PanelHeader'
import './panel.css'

const CancelDialog = lazy(() => withTexts('fees', import('./CancelDialog')))
const SeriesSection = lazy(() => withTexts('series', import('./series/SeriesSection')))
const MoveView = lazy(() => withTexts('fees', import('./MoveView')))
const FeeFacts = lazy(() => withTexts('fees', import('./FeeFacts')))

interface Props {
  id: string
  /** What the day's list already says about it: shown until the whole answer is there. */
  known: Appointment | undefined
  steps: Steps
  onClose: () => void
}

/** One appointment beside the day: who, when, what, and the next step. */
export default function AppointmentPanel({ id, known, steps, onClose }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const [mode, setMode] = useState<'look' | 'move' | 'cancel'>('look')
  const { data: asked, error, refetch } = useQuery(appointmentQuery(business.id, id))
  const data = asked ?? known
  const look = () => setMode('look')

  if (!data) {
    return (
      <Panel label={t('panel.label')} onClose={onClose}>
        <header><IconButton className="justify-self-end" icon="x" label={t('common.close')} onClick={onClose} /></header>
        <div className="body">
          {error ? <ProblemStrip error={error} title={t('panel.failed')} onRetry={() => void refetch()} /> : <SkeletonRows label={t('panel.loading')} />}
        </div>
      </Panel>
    )
  }
  return (
    <Panel label={t('panel.of', { name: subjectOf(data) })} onClose={mode === 'look' ? onClose : look}>
      <PanelHeader appointment={data} onClose={onClose} />
      {mode === 'move' ? (
        <Suspense>
          <MoveView appointment={data} business={business.id} onDone={look} />
        </Suspense>
      ) : (
        <>
          <AppointmentFacts appointment={data}>
            <Suspense><SeriesSection business={business.id} appointment={id} /></Suspense>
            <Suspense>
              <FeeFacts key={data.version} appointment={data} business={business.id} />
            </Suspense>
          </AppointmentFacts>
          <PanelActs appointment={data} steps={steps} onMove={() => setMode('move')} onCancel={() => setMode('cancel')} />
        </>
      )}
      {mode === 'cancel' && (
        <Suspense>
          <CancelDialog appointment={data} business={business.id} onClose={look} onMove={() => setMode('move')} />
        </Suspense>
      )}
    </Panel>
  )
}
