import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { isProblem } from '../../shared/api/problem'
import { useSpeech } from '../../shared/i18n/i18n'
import { Icon } from '../../shared/ui/Icon'
import { slugQuery, suggestSlug } from './api'

interface Props {
  /** Of the business: until somebody types an address, it is made of this. */
  name: string
  value: string
  error: string | undefined
  onChange: (slug: string) => void
}

const PAUSE = 350

/** The address of the public page: follows the name, says at once whether it is free, and may be typed over. */
export function SlugField({ name, value, error, onChange }: Props) {
  const { t } = useSpeech()
  const id = useId()
  const suggested = useRef(value === '' ? '' : undefined)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })

  // The suggestion follows the name as long as nobody typed another.
  useEffect(() => {
    if (suggested.current === undefined || name.trim().length < 2) return
    const soon = setTimeout(() => {
      void suggestSlug(name).then(({ slug }) => {
        if (!slug || suggested.current === undefined || slug === suggested.current) return
        suggested.current = slug
        change.current(slug)
      }, () => undefined)
    }, PAUSE)
    return () => clearTimeout(soon)
  }, [name])

  const asked = usePaused(value)
  const look = useQuery({ ...slugQuery(asked), enabled: asked !== '' })
  const refused = isProblem(look.error) ? look.error.faults[0]?.message : undefined
  const taken = look.data && !look.data.free && asked === value ? t('setup.slug.taken') : undefined
  const wrong = error ?? (asked === value ? (refused ?? taken) : undefined)
  const free = asked === value && look.data?.free && !wrong

  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={id}>{t('setup.slug')}</label>
      <div className="setup-slug input">
        <span className="muted" aria-hidden="true">{`${location.host}/b/`}</span>
        <input id={id} value={value} spellCheck={false} autoCapitalize="none" autoComplete="off" aria-invalid={wrong ? true : undefined} aria-describedby={`${id}-says`}
          onChange={({ target }) => {
            suggested.current = undefined
            onChange(target.value.toLowerCase().replaceAll(' ', '-'))
          }} />
        {free && <span className="ok"><Icon name="check" size="s" /></span>}
      </div>
      <p className={wrong ? 'err' : 'help'} id={`${id}-says`} role="status">
        {wrong && <Icon name="circle-alert" size="s" />}
        {wrong ?? (free ? t('setup.slug.free') : t('setup.slug.help'))}
      </p>
    </div>
  )
}

/** The value once nobody has changed it for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const soon = setTimeout(() => setPaused(value), PAUSE)
    return () => clearTimeout(soon)
  }, [value])
  return paused
}
