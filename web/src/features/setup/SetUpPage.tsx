import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { EmptyState } from '../../shared/ui/EmptyState'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Strip } from '../../shared/ui/Strip'
import { type Me, meQuery } from '../access'
import { type Kept, type Step, finish, setUpQuery } from './api'
import { FirstScreen } from './FirstScreen'
import { Frame } from './Frame'
import { HoursStep } from './HoursStep'
import { LookStep } from './LookStep'
import { type Faults, faultsOf, isReached, stepAfter, stepOf, withoutFaults } from './model'
import { PagePreview } from './PagePreview'
import type { StepProps } from './parts'
import { PeopleStep } from './PeopleStep'
import { PlaceStep } from './PlaceStep'
import { ServicesStep } from './ServicesStep'
import { useCustoms } from './useCustoms'
import { useDraft } from './useDraft'

/** `/app/set-up`: from nothing to a public page in five screens. With `key` it is the first visit of a new installation. */
export function SetUpPage() {
  const { t } = useSpeech()
  const { key } = useSearch({ from: '/set-up' })
  // With the link of the console nobody is signed in yet: there is nothing to ask.
  const me = useQuery({ ...meQuery, enabled: !key })
  const kept = useQuery({ ...setUpQuery, enabled: Boolean(me.data) })
  const [faults, setFaults] = useState<Faults>({})

  if (key) return <FirstScreen token={key} onFaults={setFaults} />
  if (me.isPending || (me.data && kept.isPending)) return null
  if (!me.data) {
    if (!isProblem(me.error, 401)) return <Broken error={me.error} onRetry={() => void me.refetch()} />
    return <Navigate to="/" search={{ to: '/set-up' }} replace />
  }
  if (!kept.data) return <Broken error={kept.error} onRetry={() => void kept.refetch()} />
  if (!kept.data.mayOpen) {
    return (
      <main className="grid min-h-dvh place-content-center">
        <EmptyState icon="lock" quiet level={1} title={t('setup.closed.title')}>{t('setup.closed.text', { email: me.data.email })}</EmptyState>
      </main>
    )
  }
  return <Wizard me={me.data} kept={kept.data} faults={faults} />
}

function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useSpeech()
  return (
    <main className="mx-auto grid min-h-dvh max-w-120 place-content-center p-4">
      <ProblemStrip error={error} title={t('fault.page')} onRetry={onRetry} />
    </main>
  )
}

interface WizardProps {
  me: Me
  kept: Kept
  /** Found before this was shown. */
  faults: Faults
}

function Wizard({ me, kept, faults: found }: WizardProps) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { draft, more, saving, change, put, show } = useDraft(kept)
  const wanted = useSearch({ from: '/set-up' }).step
  const step = wanted && isReached(draft, wanted) ? wanted : draft.step
  const [faults, setFaults] = useState<Faults>(found)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  useCustoms(draft, change)

  const go = (to: Step) => void navigate({ to: '/set-up', search: { step: to } })
  const tell = (error: unknown) => {
    const told = faultsOf(error)
    setFaults(told)
    const where = stepOf(told)
    if (where && where !== step) go(where)
    if (!where && !isProblem(error, 412)) setRefused(error)
    setBusy(false)
  }

  const next = async () => {
    if (stepOf(faults) === step) {
      focusFault() // told already, and not changed since
      return
    }
    setBusy(true)
    setRefused(undefined)
    const after = stepAfter(step)
    const fresh = after !== undefined && !isReached(draft, after)
    try {
      if (after) {
        if (fresh) change((before) => ({ ...before, step: after }))
        show(await put(step))
        setFaults({})
        go(after)
        setBusy(false)
        return
      }
      await put(step)
      const business = await finish()
      await queries.query({ ...meQuery, staleTime: 0 })
      queries.removeQueries({ queryKey: setUpQuery.queryKey })
      await navigate({ to: '/$slug/share', params: { slug: business.slug }, search: { fresh: true } })
    } catch (error) {
      if (fresh) change((before) => ({ ...before, step }))
      tell(error)
    }
  }

  const parts: StepProps = {
    draft,
    faults,
    edit: (path, to) => {
      setFaults((before) => withoutFaults(before, path))
      change(to)
    },
    fault: (path, text) => setFaults((before) => (text ? { ...before, [path]: text } : withoutFaults(before, path))),
  }
  useFirstFault(faults, busy)

  return (
    <Frame step={step} draft={draft} saving={saving} busy={busy} onGo={go} onNext={() => void next()} onLeave={() => void navigate({ to: '/' })} preview={<PagePreview draft={draft} />}>
      {saving === 'elsewhere' && <Strip tone="info" icon="refresh-cw" live title={t('setup.elsewhere.title')}>{t('setup.elsewhere')}</Strip>}
      {refused !== undefined && <ProblemStrip error={refused} title={t('setup.refused')} onRetry={() => void next()} />}
      <Screen step={step} parts={parts} more={more} me={me.name} />
    </Frame>
  )
}

function Screen({ step, parts, more, me }: { step: Step; parts: StepProps; more: Kept['more']; me: string }) {
  switch (step) {
    case 'place': return <PlaceStep {...parts} />
    case 'hours': return <HoursStep {...parts} />
    case 'people': return <PeopleStep {...parts} me={me} />
    case 'services': return <ServicesStep {...parts} more={more} />
    case 'look': return <><LookStep {...parts} /><div className="setup-below"><PagePreview draft={parts.draft} /></div></>
  }
}

const focusFault = () => document.querySelector<HTMLElement>('.setup-body [aria-invalid="true"]')?.focus()

/** After a press on "Continue" that found something wrong, the cursor stands in the first such field. */
function useFirstFault(faults: Faults, busy: boolean): void {
  const pressed = useRef(false)
  useEffect(() => {
    if (busy) pressed.current = true
    else if (pressed.current) {
      pressed.current = false
      if (Object.keys(faults).length > 0) focusFault()
    }
  }, [busy, faults])
}

