import type { Language } from '../../shared/i18n/tables'

export const MODES = ['inline', 'popup', 'button'] as const

/** How the booking pages stand on another site; see docs/embed.md. */
export interface Widget {
  readonly mode: (typeof MODES)[number]
  readonly language: Language
  /** `#RRGGBB` */
  readonly accent: string
}

/** What stands in the site's source. */
export function snippet(origin: string, slug: string, { mode, language, accent }: Widget): string {
  const said = [['business', slug], ['mode', mode], ['language', language], ['accent', accent.toLowerCase()]] as const
  return `<script src="${origin}/embed.js" ${said.map(([name, value]) => `data-${name}="${value}"`).join(' ')} async></script>`
}

/** The same pages as the script would frame them. */
export const frameAddress = (slug: string, { language, accent }: Widget) => `/e/${slug}/inline.${language}.light.${accent.slice(1).toLowerCase()}/book`

/** Black or white, whichever reads better on it: relative luminance, WCAG 2. */
export function inkOn(accent: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(accent.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff'
}
