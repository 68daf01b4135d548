import { type CSSProperties, memo } from 'react'
import { petFace } from './pet-faces'

interface Props {
  species: string
  /** The pet's id: the same pet keeps its coat. */
  seed: string
  /** Its kind of coat, where known. */
  coat?: string | null | undefined
  size?: string
}

/** A pet without a photo: a drawn face on a rounded square, so that the eye tells animal from person. Silent; its name stands beside it. */
export const PetFace = memo(function PetFace({ species, seed, coat, size = '2.25rem' }: Props) {
  return (
    <span className="pet" style={{ '--z': size } as CSSProperties}>
      <svg viewBox="0 0 40 40" aria-hidden="true" dangerouslySetInnerHTML={{ __html: petFace(species, seed, coat ?? undefined) }} />
    </span>
  )
})
