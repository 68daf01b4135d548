export const LANGUAGES = ['en', 'ru', 'kk'] as const
export type Language = (typeof LANGUAGES)[number]
export type Mode = 'inline' | 'popup' | 'button'

/** What a script tag asks for; see docs/embed.md. */
export interface Settings {
  readonly business: string
  readonly mode: Mode
  readonly language: Language
  /** `auto` follows the page around. */
  readonly theme: 'auto' | 'light' | 'dark'
  /** Six hexadecimal digits. */
  readonly accent: string
  /** Whether the page asked for it: else the frame shows the business's own. */
  readonly ownAccent: boolean
  /** Of cards, in pixels. */
  readonly radius: number | null
  readonly label: string | undefined
  readonly service: string | undefined
  readonly provider: string | undefined
}

const FERN = '12664b'

/** Null without a business. What cannot be understood counts as not said. */
export function settingsOf(data: Readonly<Record<string, string | undefined>>, pageLanguage: string): Settings | null {
  const business = data['business']?.trim().toLowerCase()
  if (!business || !/^[a-z0-9-]+$/.test(business)) return null
  const accent = /^#?([0-9a-f]{6})$/i.exec(data['accent']?.trim() ?? '')?.[1]?.toLowerCase()
  const radius = Number.parseInt(data['radius'] ?? '', 10)
  return {
    business,
    mode: oneOf(data['mode'], ['inline', 'popup', 'button'], 'inline'),
    language: oneOf(data['language'], LANGUAGES, oneOf(pageLanguage.slice(0, 2).toLowerCase(), LANGUAGES, 'en')),
    theme: oneOf(data['theme'], ['auto', 'light', 'dark'], 'auto'),
    accent: accent ?? FERN,
    ownAccent: accent !== undefined,
    radius: Number.isNaN(radius) ? null : Math.min(28, Math.max(0, radius)),
    label: data['label']?.trim() || undefined,
    service: data['service'] || undefined,
    provider: data['provider'] || undefined,
  }
}

function oneOf<T extends string>(value: string | undefined, all: readonly T[], otherwise: T): T {
  return all.find((each) => each === value) ?? otherwise
}

/** The address of the frame says how it is to look; no cookie could. */
export function frameOf(origin: string, settings: Settings, kind: 'inline' | 'dialog', around: 'light' | 'dark'): string {
  const { business, language, theme, accent, ownAccent, radius, service, provider } = settings
  const look = [kind, language, theme === 'auto' ? around : theme, ownAccent && accent, radius !== null && `r${radius}`].filter(Boolean).join('.')
  const asked = Object.entries({ service, provider }).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return `${origin}/e/${business}/${look}/book${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}
