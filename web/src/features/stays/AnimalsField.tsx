import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import { PetFace } from '../../shared/ui/PetFace'
import { Select } from '../../shared/ui/Select'
import { petsQuery } from '../calendar/api'
import { SPECIES } from '../calendar/draft'
import { speciesWord } from '../scheduling'
import { SIZES, type Size, type Species } from './model'

/** One who may stay. */
export interface Lodger {
  /** Of a pet that is known. */
  readonly id?: string
  readonly name?: string
  readonly species: Species
  readonly size?: Size
  readonly comes: boolean
}

/** Those who do. */
export const lodgersOf = (all: readonly Lodger[]) => all.filter(({ comes }) => comes)

const STRANGER: Lodger = { species: 'dog', size: 'medium', comes: true }

interface Props {
  business: string
  client: string | undefined
  lodgers: readonly Lodger[]
  onLodgers: (lodgers: readonly Lodger[]) => void
}

/** Which of the household's animals stay, and those nobody knows yet; they share a run. */
export function AnimalsField({ business, client, lodgers, onLodgers }: Props) {
  const { t } = useSpeech()
  const { data: pets, isPending } = useQuery({ ...petsQuery(business, client ?? ''), enabled: client !== undefined })
  const ready = client === undefined || !isPending
  useEffect(() => {
    if (!ready) return
    const known = (client === undefined ? [] : pets ?? []).map((pet, at): Lodger => ({ id: pet.id, species: pet.species, comes: at === 0, ...(pet.name && { name: pet.name }), ...(pet.size && { size: pet.size }) }))
    onLodgers(known.length > 0 ? known : [STRANGER])
    // only when another client was chosen
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready, client])
  const set = (at: number, more: Partial<Lodger>) => onLodgers(lodgers.map((one, i) => (i === at ? { ...one, ...more } : one)))
  return (
    <fieldset className="field">
      <legend className="mb-1.5 font-medium">{t('stays.animals')}</legend>
      {lodgers.some(({ id }) => id) && (
        <div className="rows">
          {lodgers.map(({ id, name, species, comes }, at) => id && (
            <label key={id} className="choice">
              <input type="checkbox" checked={comes} onChange={({ target }) => set(at, { comes: target.checked })} />
              <PetFace species={species} seed={id} size="2rem" />
              <span className="trunc">{name ?? t(speciesWord(species))}</span>
              <Icon name="check" size="s" />
            </label>
          ))}
        </div>
      )}
      {lodgers.map((one, at) => (one.id ? one.comes && one.species === 'dog' && <SizeField key={one.id} label={t('stays.size.of', { name: one.name ?? t('species.dog') })} size={one.size} onSize={(size) => set(at, { size })} /> : (
        <div key={`new-${at}`} className="lodger">
          <Field label={t('stays.name')} autoComplete="off" maxLength={80} value={one.name ?? ''} onChange={({ target }) => set(at, { name: target.value })} />
          <Select label={t('stays.species')} value={one.species} choices={SPECIES.map((each) => [each, t(`species.${each}`)] as const)} onChange={({ target }) => set(at, { species: target.value as Species })} />
          {one.species === 'dog' && <SizeField label={t('stays.size')} size={one.size} onSize={(size) => set(at, { size })} />}
        </div>
      )))}
      {lodgers.length < 8 && <Button look="quiet" icon="plus" className="justify-self-start" onClick={() => onLodgers([...lodgers, STRANGER])}>{t('stays.animals.more')}</Button>}
    </fieldset>
  )
}

function SizeField({ label, size, onSize }: { label: string; size: Size | undefined; onSize: (size: Size) => void }) {
  const { t } = useSpeech()
  return <Select label={label} value={size ?? 'large'} choices={SIZES.map((each) => [each, t(`stays.size.${each}`)] as const)} onChange={({ target }) => onSize(target.value as Size)} />
}
