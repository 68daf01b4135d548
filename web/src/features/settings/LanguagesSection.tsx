import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery } from '../business'
import { Frame } from './Frame'
import { type Business, changeBusiness } from './api'
import { CheckRow, Group, SaveBar } from './parts'

type Spoken = Business['languages']

/** What the business speaks with its clients; the first is what a visitor with another language reads. */
export function LanguagesSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const about = useQuery(businessQuery(business.id))
  return (
    <Frame section="languages">
      {about.data ? <Languages spoken={about.data.languages} />
        : about.error ? <ProblemStrip error={about.error} title={t('settings.failed')} onRetry={() => void about.refetch()} />
          : <div className="card px-5 py-2"><SkeletonRows rows={3} label={t('settings.loading')} /></div>}
    </Frame>
  )
}

function Languages({ spoken }: { spoken: Spoken }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const draft = useDraft<{ languages: Spoken }>({
    key: `${business.id}.languages`,
    saved: { languages: spoken },
    check: ({ languages }) => (languages.length > 0 ? {} : { languages: 'settings.fault.languages' }),
    async save({ languages }) {
      queries.setQueryData(businessQuery(business.id).queryKey, await changeBusiness(business.id, { languages }))
      toast(t('settings.languages.saved'))
    },
  })
  const chosen = draft.value.languages
  const first = chosen[0]
  const fault = draft.fault('languages')
  return (
    <>
      <Group title={t('settings.languages')} intro={t('settings.languages.intro')}>
        <div>
          {LANGUAGES.map((each) => (
            <CheckRow key={each} checked={chosen.includes(each)} onChange={(on) => draft.set({ languages: on ? [...chosen, each] : chosen.filter((one) => one !== each) })}>
              <span lang={each}>{OWN_NAME[each]}</span>
              {each === first ? <span className="push small text-muted">{t('settings.languages.first')}</span>
                : chosen.includes(each) && (
                  <button type="button" className="push link small" onClick={() => draft.set({ languages: [each, ...chosen.filter((one) => one !== each)] })}>{t('settings.languages.makeFirst')}</button>
                )}
            </CheckRow>
          ))}
        </div>
        {fault && <p className="small font-medium text-danger" role="alert">{fault}</p>}
        <p className="small text-muted">{t('settings.languages.kept')}</p>
      </Group>
      <SaveBar draft={draft} title="settings.notSaved" />
    </>
  )
}
