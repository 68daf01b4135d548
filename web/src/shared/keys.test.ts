import { describe, expect, it } from 'vitest'
import { destination } from './keys'

describe('arrow keys', () => {
  it('walk through the rows and stop at the ends', () => {
    expect(destination('ArrowDown', 0, 3)).toBe(1)
    expect(destination('ArrowDown', 2, 3)).toBe(2)
    expect(destination('ArrowUp', 0, 3)).toBe(0)
    expect(destination('End', 0, 3)).toBe(2)
    expect(destination('Home', 2, 3)).toBe(0)
  })

  it('leave everything else alone', () => {
    expect(destination('x', 0, 3)).toBeUndefined()
    expect(destination('ArrowDown', -1, 3)).toBeUndefined()
    expect(destination('ArrowDown', 0, 0)).toBeUndefined()
  })
})
