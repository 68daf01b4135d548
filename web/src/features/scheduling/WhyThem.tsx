import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, body } from '../../shared/api/client'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { useWorkplace } from '../access'
import type { Appointment } from './model'

/** Why it was given to somebody; null when it did not go by turns. */
const whyQuery = (business: string, appointment: string, provider: string) =>
  queryOptions({
    queryKey: ['business', business, 'why', appointment, provider],
    queryFn: async () => (await body(api.GET('/api/v1/businesses/{business}/appointments/{appointment}/assignment', { params: { path: { business, appointment } } }))).reason ?? null,
    staleTime: Infinity,
    retry: false,
  })

/** How all who could have taken it stood, whose turn it was first. */
export function WhyThem({ appointment: { id, provider } }: { appointment: Appointment }) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { data } = useQuery(whyQuery(business.id, id, provider.id))
  const [open, setOpen] = useState(false)
  const shown = useId()
  if (!data) return null
  return (
    <>
      <button type="button" className="small link flex items-center gap-1" aria-expanded={open} aria-controls={shown} onClick={() => setOpen(!open)}>
        {t('panel.why', { name: provider.name.split(/\s+/)[0] ?? provider.name })}
        <Icon name="chevron-down" size="s" />
      </button>
      {open && (
        <div id={shown} className="small mt-1">
          <p className="text-muted">{t('panel.why.text', { days: data.days })}</p>
          <ul className="mt-1 grid gap-1">
            {data.standings.map((each) => (
              <li key={each.provider} className="flex gap-2">
                <span className={each.provider === data.provider ? 'font-strong' : ''}>{each.name}</span>
                <span className="push num text-muted">{t('panel.why.stood', { count: each.recent })}{each.weight !== 1 && ` · ${t('panel.why.weight', { weight: format.number(each.weight) })}`}</span>
              </li>
            ))}
          </ul>
          {data.standings[0]?.provider !== data.provider && <p className="mt-1 text-muted">{t('panel.why.raced')}</p>}
        </div>
      )}
    </>
  )
}
