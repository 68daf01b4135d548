import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { isProblem } from '../../shared/api/problem'
import { faultText, placeFaults } from '../../shared/forms'
import { viewerZone } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Strip } from '../../shared/ui/Strip'
import { meQuery } from '../access'
import { SHORTEST_PASSWORD, signUpForm } from '../identity/model'
import { type Draft, openFirst, save, setUpQuery } from './api'
import { Frame } from './Frame'
import { type Faults, faultsOf, withoutFaults } from './model'
import { PagePreview } from './PagePreview'
import { PlaceStep } from './PlaceStep'
import { useCustoms } from './useCustoms'

const KEPT = 'tend.set-up'
const NEW: Draft = { step: 'place', place: {} }

interface Props {
  /** Secret of the link that the console showed. */
  token: string
  /** What was wrong with the place, once there is an account to keep it for. */
  onFaults: (faults: Faults) => void
}

/** The first screen of a new installation: who sets it up, beside the place. The account is made when they go on. */
export function FirstScreen({ token, onFaults }: Props) {
  const { t, format } = useSpeech()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>(read)
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const form = useForm({ resolver: zodResolver(signUpForm), mode: 'onTouched', defaultValues: { name: '', email: '', password: '' } })
  const { errors } = form.formState
  const change = useCallback((next: (before: Draft) => Draft) => setDraft(next), [])
  useCustoms(draft, change)
  useEffect(() => write(draft), [draft])

  const open = form.handleSubmit(async (account) => {
    setBusy(true)
    setRefused(undefined)
    try {
      await openFirst({ ...account, token, locale: format.language, zone: viewerZone() })
    } catch (error) {
      if (!placeFaults(form, error)) setRefused(error)
      setBusy(false)
      return
    }
    await begin()
  })

  /** From here on the server keeps it; what is wrong with the place is told on the screen that follows. */
  const begin = async () => {
    let kept = await save(draft, '"0"')
    let search: { step?: 'hours' } = {}
    try {
      kept = await save({ ...kept.draft, step: 'hours' }, kept.version, 'place')
      search = { step: 'hours' }
    } catch (error) {
      onFaults(faultsOf(error))
    }
    forget()
    queries.setQueryData(setUpQuery.queryKey, kept)
    await queries.query({ ...meQuery, staleTime: 0 })
    await navigate({ to: '/set-up', search, replace: true })
  }

  const next = () => {
    const missing = missingOf(draft, t('setup.needed'))
    setFaults(missing)
    void form.trigger().then((right) => {
      if (right && Object.keys(missing).length === 0) return open()
      document.querySelector<HTMLElement>('.setup-body [aria-invalid="true"]')?.focus()
      return undefined
    })
  }

  return (
    <Frame step="place" draft={draft} busy={busy} onGo={() => undefined} onNext={next} preview={<PagePreview draft={draft} />}>
      {refused !== undefined && <Refusal error={refused} />}
      <fieldset className="setup-you">
        <legend>{t('setup.you')}</legend>
        <Field label={t('form.name')} autoComplete="name" error={faultText(t, errors.name)} {...form.register('name')} />
        <div className="setup-pair">
          <Field label={t('form.email')} type="email" autoComplete="username" inputMode="email" error={faultText(t, errors.email)} {...form.register('email')} />
          <Field label={t('form.password')} type="password" autoComplete="new-password" help={t('form.password.help', { count: SHORTEST_PASSWORD })} error={faultText(t, errors.password)} {...form.register('password')} />
        </div>
      </fieldset>
      <h2 className="lead setup-part">{t('setup.business')}</h2>
      <PlaceStep draft={draft} faults={faults}
        edit={(path, to) => {
          setFaults((before) => withoutFaults(before, path))
          setDraft(to)
        }}
        fault={(path, text) => setFaults((before) => (text ? { ...before, [path]: text } : withoutFaults(before, path)))} />
    </Frame>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useSpeech()
  if (isProblem(error) && error.code === 'identity.link-stale') {
    return <Strip tone="danger" icon="circle-alert" live title={t('setup.stale.title')}>{t('setup.stale')}</Strip>
  }
  return <ProblemStrip error={error} title={t('setup.account.refused')} />
}

/** What every place needs, so that nobody makes an account and is told of the rest afterwards. */
function missingOf({ place }: Draft, needed: string): Faults {
  const wanted = ['trade', 'name', 'slug', 'address', 'zone', 'currency'] as const
  return Object.fromEntries(wanted.filter((each) => !place[each]?.trim()).map((each) => [`place.${each}`, needed]))
}

/** Until there is an account, what is told about the business stays in this tab. */
function read(): Draft {
  try {
    return { ...NEW, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Draft>) }
  } catch {
    return NEW
  }
}

function write(draft: Draft): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(draft))
  } catch {
    // then a reload begins anew
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEPT)
  } catch {
    // nothing was kept either
  }
}
