export const SECTIONS = ['services', 'hours', 'holidays', 'providers', 'look', 'languages', 'business', 'you', 'calendars'] as const
export type Section = (typeof SECTIONS)[number]

/** What a role changes. The server decides; here nobody is shown a door that is shut to them. */
export function sectionsOf(role: string): readonly Section[] {
  if (role === 'owner' || role === 'manager') return SECTIONS
  return role === 'provider' ? ['hours', 'you', 'calendars'] : ['you', 'calendars']
}

/** Those of one screen; calendars have a screen of their own, which the router finds first. */
export type Shown = Exclude<Section, 'calendars'>

/** The section of an address, or the first one this person has. */
export function sectionOf(wanted: string | undefined, role: string): Shown {
  const open = sectionsOf(role).filter((each) => each !== 'calendars')
  return open.find((each) => each === wanted) ?? open[0] ?? 'you'
}
