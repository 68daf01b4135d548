export const SECTIONS = ['services', 'hours', 'holidays', 'providers', 'resources', 'policies', 'look', 'languages', 'business', 'you', 'calendars'] as const
export type Section = (typeof SECTIONS)[number]

/** Who looks: their role, and which provider they are, if any. */
interface Colleague {
  readonly role: string
  readonly provider?: string | null | undefined
}

/** What a role changes. The server decides; here nobody is shown a door that is shut to them. */
export function sectionsOf({ role, provider }: Colleague): readonly Section[] {
  if (role === 'owner' || role === 'manager') return SECTIONS
  return keepsAllHours(role) || provider ? ['hours', 'you', 'calendars'] : ['you', 'calendars']
}

/** Everybody's hours; a provider keeps their own. */
export const keepsAllHours = (role: string) => role !== 'provider'

/** Those of one screen; calendars have a screen of their own, which the router finds first. */
export type Shown = Exclude<Section, 'calendars'>

/** The section of an address, or the first one this person has. */
export function sectionOf(wanted: string | undefined, colleague: Colleague): Shown {
  const open = sectionsOf(colleague).filter((each) => each !== 'calendars')
  return open.find((each) => each === wanted) ?? open[0] ?? 'you'
}
