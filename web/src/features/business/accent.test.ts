import { describe, expect, it } from 'vitest'
import { accentRules } from './accent'

const theme = { accent: '#12664B', hover: '#05573F', ink: '#FFFFFF', soft: '#E4F5ED', line: '#A9D7C2', text: '#035F44', deep: '#12664B', deepInk: '#FFFFFF' }

describe("a business's accent", () => {
  it('takes the names of the tokens it stands for', () => {
    const rules = accentRules(theme, { ...theme, accent: '#6BC8A3' })
    expect(rules).toContain(':root {--accent:#12664B;--accent-hover:#05573F;')
    expect(rules).toContain('--accent-deep-ink:#FFFFFF;')
    expect(rules).toContain(':root[data-theme="dark"] {--accent:#6BC8A3;')
  })

  it('is nothing but colours', () => {
    expect(accentRules({ ...theme, soft: 'red}body{display:none' }, theme)).not.toContain('body')
  })
})
