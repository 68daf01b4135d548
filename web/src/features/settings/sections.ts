export const SECTIONS = ['services', 'hours', 'providers', 'look', 'languages', 'business', 'you'] as const
export type Section = (typeof SECTIONS)[number]

/** What a role changes. The server decides; here nobody is shown a door that is shut to them. */
export function sectionsOf(role: string): readonly Section[] {
  if (role === 'owner' || role === 'manager') return SECTIONS
  return role === 'provider' ? ['hours', 'you'] : ['you']
}

/** The section of an address, or the first one this person has. */
export function sectionOf(wanted: string | undefined, role: string): Section {
  const open = sectionsOf(role)
  return open.find((each) => each === wanted) ?? open[0] ?? 'you'
}
