import { describe, expect, it } from 'vitest'
import { readLetter } from './mail-document'

describe('a letter', () => {
  it('keeps its words and its looks', () => {
    const { body, css } = readLetter('<html><head><style>p { color: teal }</style></head><body style="margin:0"><p style="font-weight:600">Hello</p></body></html>')
    expect(css).toContain('color: teal')
    expect(body.querySelector('p')?.getAttribute('data-style')).toBe('font-weight:600')
    expect(body.textContent).toBe('Hello')
  })

  it('brings nothing that runs or calls home', () => {
    const { body } = readLetter(`
      <p onclick="steal()">Hi</p><script>steal()</script><img src="https://tracker.example/p.gif"><img src="data:image/png;base64,AA">
      <iframe></iframe><a href="javascript:steal()">x</a><a href="https://example.org/">y</a>`)
    expect(body.querySelector('script, iframe, [onclick]')).toBeNull()
    expect([...body.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([null, 'data:image/png;base64,AA'])
    expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([null, 'https://example.org/'])
  })

  it('leaves text that only looks like a style alone', () => {
    expect(readLetter('<p>my style = plain</p>').body.textContent).toBe('my style = plain')
  })
})
