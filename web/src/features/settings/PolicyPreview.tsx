import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { useWorkplace } from '../access'
import { previewQuery } from './policies-api'
import type { PolicyTerms } from './policy-model'

/** How a guest reads it, and what it does to one visit: said by the engine that will decide. */
export function PolicyPreview({ terms }: { terms: PolicyTerms }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const named = { ...terms, name: terms.name.trim() || '…' }
  const { data } = useQuery(previewQuery(business.id, useDeferredValue(named)))
  if (!data) return null
  return (
    <section className="preview" aria-label={t('settings.policy.preview')}>
      <h3 className="font-medium">{t('settings.policy.reads')}</h3>
      <div className="grid gap-1">
        {data.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        {data.deposit && <p className="text-muted">{data.deposit}</p>}
      </div>
      <h3 className="font-medium">{data.service ? t('settings.policy.example', { service: data.service, price: data.price ? format.money(data.price) : '' }) : t('settings.policy.example.plain')}</h3>
      <dl className="example">
        {data.lines.map(({ act, when, price }) => (
          <div key={`${act} ${when}`}>
            <dt>{t(act === 'miss' ? 'settings.policy.example.miss' : act === 'move' ? 'settings.policy.example.move' : 'settings.policy.example.cancel', { when })}</dt>
            <dd className="num">{price}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
