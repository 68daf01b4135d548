import { useEffect, useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, hueClass } from '../../shared/ui/Avatar'
import { type Person, firstName } from './model'

interface Props {
  people: readonly Person[]
  chosen: string | undefined
  /** Whether names are told whole: those of rooms differ at their end. */
  whole?: boolean
  onChoose: (id: string) => void
}

/** Whose day a phone shows. */
export function PhoneTabs({ people, chosen, whole, onChoose }: Props) {
  const { t } = useSpeech()
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    strip.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [chosen, people.length])
  return (
    <div ref={strip} className="ptabs" role="group" aria-label={t('calendar.people')}>
      {people.map(({ id, name, initials, hue }) => (
        <button key={id} type="button" className={hueClass(hue)} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          <Avatar initials={initials} hue={hue} size="1.875rem" />
          <span className="trunc max-w-full" title={name}>{whole ? name : firstName(name)}</span>
        </button>
      ))}
    </div>
  )
}
