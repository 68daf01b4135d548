import { describe, expect, it } from 'vitest'
import { petFace } from './pet-faces'

describe('a drawn face', () => {
  it('is the same for the same pet', () => {
    expect(petFace('dog', 'pet_1')).toBe(petFace('dog', 'pet_1'))
  })

  it('tells species apart, and has one for any', () => {
    const faces = ['dog', 'cat', 'rabbit', 'bird', 'horse', 'rodent', 'reptile', 'other'].map((species) => petFace(species, 'pet_1'))
    expect(new Set(faces).size).toBe(8)
    expect(petFace('axolotl', 'pet_1')).toBe(petFace('other', 'pet_1'))
  })

  it('shows its coat', () => {
    const faces = ['short', 'long', 'wire', 'curly', 'double', 'hairless'].map((coat) => petFace('dog', 'pet_1', coat))
    expect(new Set(faces).size).toBe(6)
    expect(petFace('bird', 'pet_1', 'curly')).toBe(petFace('bird', 'pet_1'))
  })

  it('has light eyes in dark fur', () => {
    const black = Array.from({ length: 40 }, (_, index) => petFace('dog', `pet_${index}`)).find((face) => face.includes('#3B3A40'))
    expect(black).toContain('r="1.55" fill="#F1E9DC"')
  })
})
