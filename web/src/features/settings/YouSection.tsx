import { useQueryClient } from '@tanstack/react-query'
import { useDraft } from '../../shared/draft'
import { api, body } from '../../shared/api/client'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { choose, useSettings } from '../../shared/settings'
import { Field } from '../../shared/ui/Field'
import { Segmented } from '../../shared/ui/Segmented'
import { toast } from '../../shared/ui/toast'
import { meQuery, useWorkplace } from '../access'
import { Frame } from './Frame'
import { Group, SaveBar } from './parts'

/** How I read: language, light or dark, the clock. Kept at once, on this device. */
export function YouSection() {
  const { t, format } = useSpeech()
  const { me } = useWorkplace()
  const settings = useSettings()
  const queries = useQueryClient()
  const draft = useDraft<{ name: string }>({
    key: 'you',
    saved: { name: me.name },
    check: ({ name }) => (name.trim() ? {} : { name: 'form.name.missing' }),
    async save({ name }) {
      await body(api.PATCH('/api/v1/me', { body: { name: name.trim() } }))
      await queries.invalidateQueries({ queryKey: meQuery.queryKey })
      toast(t('settings.saved', { name: name.trim() }))
    },
  })
  return (
    <Frame section="you">
      <Group title={t('settings.you.reading')} intro={t('settings.you.intro')}>
        <Choice title={t('account.language')}>
          <Segmented label={t('account.language')} value={format.language} choices={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }))}
            onChoose={(language) => {
              choose({ language })
              // Mails come in this language too; a refusal costs only that.
              void api.PATCH('/api/v1/me', { body: { locale: language } }).catch(() => undefined)
            }} />
        </Choice>
        <Choice title={t('account.theme')}>
          <Segmented label={t('account.theme')} value={settings.theme ?? 'system'} onChoose={(theme) => choose({ theme: theme === 'system' ? undefined : theme })}
            choices={[{ value: 'system', label: t('account.theme.system') }, { value: 'light', label: t('account.theme.light') }, { value: 'dark', label: t('account.theme.dark') }]} />
        </Choice>
        <Choice title={t('account.clock')}>
          <Segmented label={t('account.clock')} value={String(format.hours)} onChoose={(hours) => choose({ hours: hours === '12' ? 12 : 24 })}
            choices={[{ value: '24', label: t('account.clock.24') }, { value: '12', label: t('account.clock.12') }]} />
        </Choice>
      </Group>
      <Group title={t('settings.you')}>
        <Field label={t('form.name')} autoComplete="name" value={draft.value.name} error={draft.fault('name')} onBlur={() => draft.touch('name')} onChange={({ target }) => draft.set({ name: target.value })} />
        <p className="text-muted">{me.email}</p>
      </Group>
      <SaveBar draft={draft} title="settings.notSaved" />
    </Frame>
  )
}

function Choice({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="font-medium">{title}</p>
      {children}
    </div>
  )
}
