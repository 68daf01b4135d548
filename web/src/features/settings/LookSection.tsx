import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CSSProperties, useDeferredValue } from 'react'
import { useDraft } from '../../shared/draft'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { businessQuery } from '../business'
import { Frame } from './Frame'
import { type Accent, accentQuery, changeBusiness } from './api'
import { colourOf, contrast } from './contrast'
import { Group, SaveBar } from './parts'

/** Eight that go well with paper and ink; any other can be typed. */
const PRESETS = ['#12664B', '#0C60A3', '#5B4BB5', '#9B3D77', '#B23A2E', '#A35A00', '#3F6212', '#3D4A5C']

/** The colour of the business: as they gave it, and as it will be read. */
export function LookSection() {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const about = useQuery(businessQuery(business.id))
  return (
    <Frame section="look">
      {about.data ? <Look given={about.data.accent.given} name={about.data.name} />
        : about.error ? <ProblemStrip error={about.error} title={t('settings.failed')} onRetry={() => void about.refetch()} />
          : <div className="card px-5 py-2"><SkeletonRows rows={3} label={t('settings.loading')} /></div>}
    </Frame>
  )
}

function Look({ given, name }: { given: string; name: string }) {
  const { t } = useSpeech()
  const { business } = useWorkplace()
  const queries = useQueryClient()
  const draft = useDraft<{ accent: string }>({
    key: `${business.id}.look`,
    saved: { accent: given },
    check: ({ accent }) => (colourOf(accent) ? {} : { accent: 'settings.fault.colour' }),
    async save({ accent }) {
      const kept = await changeBusiness(business.id, { accent: colourOf(accent) ?? given })
      queries.setQueryData(businessQuery(business.id).queryKey, kept)
      toast(t('settings.look.saved'))
    },
  })
  const colour = colourOf(draft.value.accent)
  const tried = useDeferredValue(colour ?? given)
  const accent = useQuery({ ...accentQuery(tried), placeholderData: keepPreviousData })
  return (
    <>
      <Group title={t('settings.look.accent')} intro={t('settings.look.intro')}>
        <div className="swatches" role="group" aria-label={t('settings.look.presets')}>
          {PRESETS.map((preset) => (
            <button key={preset} type="button" aria-pressed={preset === colour} aria-label={preset} style={{ '--swatch': preset } as CSSProperties} onClick={() => draft.set({ accent: preset })}>
              {preset === colour && <Icon name="check" />}
            </button>
          ))}
        </div>
        <div className="colour-field">
          <input type="color" aria-label={t('settings.look.pick')} value={colour ?? given} onChange={({ target }) => draft.set({ accent: target.value.toUpperCase() })} />
          <Field label={t('settings.look.own')} value={draft.value.accent} error={draft.fault('accent')} onBlur={() => draft.touch('accent')} onChange={({ target }) => draft.set({ accent: target.value })} spellCheck={false} autoComplete="off" maxLength={7} />
        </div>
        {accent.error ? <ProblemStrip error={accent.error} title={t('settings.look.failed')} onRetry={() => void accent.refetch()} /> : accent.data && <Previews accent={accent.data} name={name} />}
      </Group>
      <SaveBar draft={draft} title="settings.notSaved" />
    </>
  )
}

/** The same few parts on the light and the dark page, with what was measured. */
function Previews({ accent, name }: { accent: Accent; name: string }) {
  const { t } = useSpeech()
  return (
    <div className="previews">
      {(['light', 'dark'] as const).map((theme) => {
        const its = accent[theme]
        const ratio = contrast(its.accent, its.ink)
        const style = { '--accent': its.accent, '--accent-hover': its.hover, '--accent-ink': its.ink, '--accent-soft': its.soft, '--accent-line': its.line, '--accent-text': its.text } as CSSProperties
        return (
          <figure key={theme} data-theme={theme} className="preview" style={style}>
            <p className="medium">{name}</p>
            <p className="preview-slots" aria-hidden="true"><span className="on">11:30</span><span>12:15</span><span>14:00</span></p>
            <div className="row"><Button look="primary">{t('settings.look.book')}</Button><span className="link">{t('settings.look.link')}</span></div>
            <figcaption className="small text-muted">
              {t(theme === 'light' ? 'account.theme.light' : 'account.theme.dark')} · {t('settings.look.ratio', { ratio: ratio.toFixed(1) })}
              {its.accent.toUpperCase() !== accent.given.toUpperCase() && <> · {t('settings.look.moved', { colour: its.accent })}</>}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
