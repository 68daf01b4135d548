import { describe, expect, it } from 'vitest'
import { type Guest, cartOf, chosen, petsOf, suits } from './model'

const large = { id: 'var_l', name: { en: 'large' }, species: [], sizes: ['large' as const], coats: [], providers: [] }
const small = { id: 'var_s', name: { en: 'small' }, species: [], sizes: ['small' as const], coats: [], providers: [] }
const groom = { id: 'svc_g', composition: { segments: [], variants: [small, large], addOns: [], needs: [] } } as unknown as Parameters<typeof chosen>[0]
const tuz: Guest = { key: 'a', name: 'Tuz', pet: 'pet_a', size: 'large', choices: [] }

describe('a visit', () => {
  it('takes the variant that fits the animal', () => {
    expect(chosen(groom, tuz).variant).toBe('var_l')
    expect(chosen(groom, { ...tuz, size: undefined }).variant).toBe('var_s')
  })

  it('offers what is done for such an animal', () => {
    const cats = { ...groom, composition: { ...groom.composition, variants: [{ ...small, sizes: [], species: ['cat' as const] }] } }
    expect(suits(cats, { ...tuz, species: 'cat' })).toBe(true)
    expect(suits(cats, { ...tuz, species: 'dog' })).toBe(false)
    expect(suits({ ...groom, composition: { ...groom.composition, variants: [] } }, tuz)).toBe(true)
  })

  it('numbers its parts by whom they are for', () => {
    const guests = [{ ...tuz, choices: [chosen(groom, tuz)] }, { key: 'b', name: 'Akku', species: 'dog', choices: [{ service: 'svc_b', addOns: [] }] }]
    expect(cartOf(guests, 'loc_1', 'in_turn')?.items.map(({ whose }) => whose)).toEqual([0, 1])
    expect(petsOf(guests)).toEqual([{ id: 'pet_a' }, { named: { name: 'Akku', species: 'dog' } }])
  })

  it('is none while nobody has anything', () => {
    expect(cartOf([tuz], 'loc_1', 'in_turn')).toBeUndefined()
  })
})
