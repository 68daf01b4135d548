import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, type Language, OWN_NAME } from '../../shared/i18n/tables'
import { Avatar, hueClass, initialsOf } from '../../shared/ui/Avatar'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery } from '../business'
import { type LocalText, type Provider, addProvider, changeProvider, providersQuery, put, recolourProvider } from './api'
import { CheckRow, LocalFields } from './parts'

interface Props {
  /** None: a new one. */
  provider: Provider | undefined
  onClose: () => void
  onAdded: (id: string) => void
}

interface Profile {
  name: string
  title: LocalText
  bio: LocalText
  languages: Language[]
}

const HUES = [1, 2, 3, 4, 5, 6, 7, 8]

/** One person: who they are to clients, and their hue on calendars. */
export function ProviderPanel({ provider, onClose, onAdded }: Props) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const { queryKey } = providersQuery(business.id)
  const spoken: readonly Language[] = useQuery(businessQuery(business.id)).data?.languages ?? ['en']
  const draft = useDraft<Profile>({
    key: `${business.id}.provider.${provider?.id ?? 'new'}`,
    saved: provider ? { name: provider.name, title: provider.title, bio: provider.bio, languages: provider.languages } : { name: '', title: {}, bio: {}, languages: [...spoken] },
    check: ({ name }) => (name.trim() ? {} : { name: 'settings.fault.person' }),
    async save(value, changes) {
      const kept = provider ? await changeProvider(business.id, provider.id, changes) : await addProvider(business.id, value)
      put(queries, queryKey, kept)
      toast(t('settings.saved', { name: kept.name }))
      if (!provider) onAdded(kept.id)
    },
  })
  const { value, set } = draft
  const title = provider?.name ?? t('settings.provider.new')

  return (
    <Panel label={title} onClose={onClose}>
      <PanelTitle title={title} onClose={onClose}>
        <Avatar initials={initialsOf(value.name)} {...(provider && { hue: provider.hue })} size="2.75rem" />
      </PanelTitle>
      <form className="body" id="provider" onSubmit={(event) => { event.preventDefault(); draft.save() }}>
        {draft.failure !== null && draft.failure !== undefined && <ProblemStrip error={draft.failure} title={t('settings.notSaved')} />}
        <Field label={t('settings.provider.name')} value={value.name} error={draft.fault('name')} onBlur={() => draft.touch('name')} onChange={({ target }) => set({ name: target.value })} />
        <LocalFields label={t('settings.provider.title')} help={t('settings.provider.title.help')} value={value.title} languages={spoken} error={draft.fault('title')} onChange={(title) => set({ title })} />
        <LocalFields long label={t('settings.provider.bio')} value={value.bio} languages={spoken} error={draft.fault('bio')} onChange={(bio) => set({ bio })} />
        <fieldset>
          <legend className="mb-1.5 font-medium">{t('settings.provider.speaks')}</legend>
          {LANGUAGES.map((each) => (
            <CheckRow key={each} checked={value.languages.includes(each)} onChange={(on) => set({ languages: LANGUAGES.filter((one) => (one === each ? on : value.languages.includes(one))) })}>
              <span lang={each}>{OWN_NAME[each]}</span>
            </CheckRow>
          ))}
        </fieldset>
        {provider && <Standing provider={provider} />}
      </form>
      <footer>
        <Button look="primary" className="flex-1" type="submit" form="provider" busy={draft.busy} disabled={!draft.dirty}>{t(provider ? 'settings.save' : 'settings.provider.add')}</Button>
        {draft.dirty && <Button onClick={draft.discard}>{t('settings.discard')}</Button>}
      </footer>
    </Panel>
  )
}

/** What is kept at once, each with a way back: the hue, and whether they can be booked. */
function Standing({ provider }: { provider: Provider }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const { queryKey } = providersQuery(business.id)
  const keep = useMutation({
    mutationFn: (now: Provider) => (now.hue === provider.hue ? changeProvider(business.id, provider.id, { active: now.active !== false }) : recolourProvider(business.id, provider.id, now.hue)),
    onMutate: (now) => put(queries, queryKey, now),
    onSuccess: (kept) => put(queries, queryKey, kept),
    onError: () => put(queries, queryKey, provider),
  })
  const away = provider.active === false
  const leave = () => {
    keep.mutate({ ...provider, active: away })
    toast(t(away ? 'settings.provider.back' : 'settings.provider.gone', { name: provider.name }), () =>
      void changeProvider(business.id, provider.id, { active: !away }).then((kept) => put(queries, queryKey, kept), () => queries.invalidateQueries({ queryKey })))
  }
  return (
    <>
      {keep.error && <ProblemStrip error={keep.error} title={t('settings.notSaved')} />}
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('settings.provider.hue')}</legend>
        <div className="hues">
          {HUES.map((hue) => (
            <label key={hue} className={hueClass(hue)}>
              <input type="radio" name="hue" checked={provider.hue === hue} onChange={() => keep.mutate({ ...provider, hue })} aria-label={t(`settings.hue.${hue as 1}`)} />
              <span>{provider.hue === hue && <Icon name="check" size="s" />}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Link className="link row" to="/$slug/settings/$section" params={{ slug: business.slug, section: 'hours' }} search={{ id: provider.id }}>
        <Icon name="clock" />
        {t('settings.provider.hours')}
      </Link>
      <div>
        <Button onClick={leave}>{t(away ? 'settings.provider.return' : 'settings.provider.leave')}</Button>
        <p className="small mt-1.5 text-muted">{t(away ? 'settings.provider.return.help' : 'settings.provider.leave.help')}</p>
      </div>
    </>
  )
}
