import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { PetFace } from '../../shared/ui/PetFace'
import { speciesWord } from '../scheduling'
import { petsQuery } from './api'
import { type Draft, SPECIES } from './draft'
import './quick.css'

interface Props {
  business: string
  draft: Draft
  bad: boolean
  onDraft: (change: Partial<Draft>) => void
}

/** Which of the household's animals, or a new one. One that is alone is chosen by itself. */
export function PetField({ business, draft, bad, onDraft }: Props) {
  const { t } = useSpeech()
  const { data: pets = [], isPending } = useQuery({ ...petsQuery(business, draft.client?.id ?? ''), enabled: draft.client !== undefined })
  const known = draft.client ? pets : []
  const first = known[0]
  const settled = draft.fresh !== undefined || !isPending
  useEffect(() => {
    if (draft.pet === undefined && settled) onDraft(first ? { pet: first.id, petName: first.name ?? '' } : { pet: 'new' })
  }, [draft.pet, settled, first, onDraft])

  const box = useRef<HTMLFieldSetElement>(null)
  const several = known.length > 1
  useLayoutEffect(() => {
    if (several) box.current?.querySelector<HTMLElement>(':checked')?.focus()
  }, [several, settled])

  const isNew = draft.pet === 'new'
  if (!settled) return null
  return (
    <fieldset ref={box} className="field" data-field="pet">
      <legend className="mb-1.5 font-medium">{t('calendar.book.pet')}</legend>
      {known.length > 0 && (
        <div className="rows">
          {known.map(({ id, name, species, coat }) => (
            <label key={id} className="choice">
              <input type="radio" name="pet" checked={draft.pet === id} onChange={() => onDraft({ pet: id, petName: name ?? '' })} />
              <PetFace species={species} seed={id} coat={coat} size="2rem" />
              <span className="trunc">{name ?? t('panel.pet.unnamed', { kind: t(speciesWord(species)) })}</span>
              <Icon name="check" size="s" />
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="pet" checked={isNew} onChange={() => onDraft({ pet: 'new', petName: '' })} />
            <span className="blank"><Icon name="plus" size="s" /></span>
            <span>{t('calendar.book.pet.new')}</span>
            <Icon name="check" size="s" />
          </label>
        </div>
      )}
      {isNew && (
        <div className="mt-1 grid grid-cols-2 gap-2">
          <Field label={t('calendar.book.pet.name')} autoComplete="off" value={draft.petName ?? ''} error={bad ? t('calendar.book.pet.none') : undefined} onChange={(event) => onDraft({ petName: event.target.value })} />
          <div className="field">
            <label htmlFor="pet-kind">{t('calendar.book.pet.kind')}</label>
            <select id="pet-kind" className="input" value={draft.species ?? 'dog'} onChange={(event) => onDraft({ species: event.target.value as (typeof SPECIES)[number] })}>
              {SPECIES.map((each) => <option key={each} value={each}>{t(`species.${each}`)}</option>)}
            </select>
          </div>
        </div>
      )}
    </fieldset>
  )
}
