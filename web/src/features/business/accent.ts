import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { components } from '../../shared/api/schema'
import { businessQuery } from './api'

type Theme = components['schemas']['Theme']

const HEX = /^#[0-9a-f]{6}$/i

/** A business's colour in place of ours, in both themes; the server has measured it. Put back when the business is left. */
export function useAccent(business: string): void {
  const { data } = useQuery(businessQuery(business))
  const light = data?.accent.light
  const dark = data?.accent.dark
  useEffect(() => {
    if (!light || !dark) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(accentRules(light, dark))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [light, dark])
}

/** The same three selectors as tokens.css, so that they win by coming later; or of what `within` selects alone. */
export function accentRules(light: Theme, dark: Theme, within = ''): string {
  const night = tokens(dark)
  return (
    `:root ${within}{${tokens(light)}}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]) ${within}{${night}}}` +
    `:root[data-theme="dark"] ${within}{${night}}`
  )
}

/** Only colours get into a style sheet, whatever an answer says. */
function tokens(theme: Theme): string {
  return Object.entries(theme)
    .filter(([, value]) => HEX.test(value))
    .map(([name, value]) => `--accent${name === 'accent' ? '' : `-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`}:${value};`)
    .join('')
}
