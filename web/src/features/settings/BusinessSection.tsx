import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { meQuery, useWorkplace } from '../access'
import { businessQuery, locationsQuery } from '../business'
import { Frame } from './Frame'
import { PlaceForm } from './PlaceForm'
import { type Business, type LocalText, changeBusiness } from './api'
import { Group, LocalFields, SaveBar } from './parts'

/** Name, contacts and places. */
export function BusinessSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const about = useQuery(businessQuery(business.id))
  const places = useQuery(locationsQuery(business.id))
  const [adding, setAdding] = useState(false)
  const error = about.error ?? places.error
  return (
    <Frame section="business">
      {error ? (
        <ProblemStrip error={error} title={t('settings.failed')} onRetry={() => void Promise.all([about.refetch(), places.refetch()])} />
      ) : about.data && places.data ? (
        <>
          <Profile saved={about.data} />
          <Page slug={about.data.slug} />
          {places.data.items.map((place) => <PlaceForm key={place.id} place={place} alone={places.data.items.length === 1} />)}
          {adding ? <PlaceForm key="new" alone={false} onDone={() => setAdding(false)} /> : <div><Button icon="plus" onClick={() => setAdding(true)}>{t('settings.place.add')}</Button></div>}
        </>
      ) : (
        <div className="card px-5 py-2"><SkeletonRows rows={5} label={t('settings.loading')} /></div>
      )}
    </Frame>
  )
}

/** Where clients book, and the ways to hand it on. */
function Page({ slug }: { slug: string }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  return (
    <Group title={t('settings.page')} intro={t('settings.page.intro')}>
      <div className="flex flex-wrap items-center gap-2">
        <a className="link mr-auto" href={`/b/${slug}`} target="_blank" rel="noreferrer">{`${location.host}/b/${slug}`}</a>
        <Link className="btn" to="/$slug/share" params={{ slug: business.slug }}><Icon name="share-2" />{t('settings.page.share')}</Link>
      </div>
    </Group>
  )
}

interface Form {
  name: string
  legalName: string
  about: LocalText
  phone: string
  email: string
}

function Profile({ saved }: { saved: Business }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const draft = useDraft<Form>({
    key: `${business.id}.business`,
    saved: { name: saved.name, legalName: saved.legalName ?? '', about: saved.about, phone: saved.phone ?? '', email: saved.email ?? '' },
    check: ({ name, email }) => ({
      ...(!name.trim() && { name: 'settings.fault.business' as const }),
      ...(email.trim() && !/^\S+@\S+\.\S+$/.test(email.trim()) && { email: 'form.email.invalid' as const }),
    }),
    async save(_, changes) {
      const emptied = Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, value === '' ? undefined : value]))
      queries.setQueryData(businessQuery(business.id).queryKey, await changeBusiness(business.id, emptied))
      if (changes.name !== undefined) void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      toast(t('settings.saved', { name: draft.value.name }))
    },
  })
  const { value, set } = draft
  const field = (name: 'name' | 'legalName' | 'phone' | 'email') => ({
    value: value[name], error: draft.fault(name), onBlur: () => draft.touch(name),
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  })
  return (
    <>
      <Group title={t('settings.business')} intro={t('settings.business.intro')}>
        <Field label={t('settings.business.name')} {...field('name')} />
        <LocalFields long label={t('settings.business.about')} value={value.about} languages={saved.languages} error={draft.fault('about')} onChange={(about) => set({ about })} />
        <div className="pair">
          <Field label={t('settings.business.phone')} type="tel" autoComplete="tel" {...field('phone')} />
          <Field label={t('settings.business.email')} type="email" autoComplete="email" {...field('email')} />
        </div>
        <Field label={t('settings.business.legal')} help={t('settings.business.legal.help')} {...field('legalName')} />
      </Group>
      <SaveBar draft={draft} title="settings.notSaved" />
    </>
  )
}
