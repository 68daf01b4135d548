import { describe, expect, it, vi } from 'vitest'
import { currentToast, dismissToast, toast } from './toast'

describe('a toast', () => {
  it('gives way to the next one', () => {
    toast('One moved')
    const first = currentToast()
    const undo = vi.fn()
    toast('Two moved', undo)
    expect(currentToast()).toMatchObject({ text: 'Two moved', undo })

    dismissToast(first!.id)
    expect(currentToast()?.text).toBe('Two moved')
    dismissToast(currentToast()!.id)
    expect(currentToast()).toBeUndefined()
  })
})
