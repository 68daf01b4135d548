import type { CSSProperties } from 'react'

/** A person: initials in their hue (1 to 8, never changes by itself). The name stands beside it, so it is silent. */
export function Avatar({ initials, hue, size = '2.25rem' }: { initials: string; hue?: number; size?: string }) {
  return (
    <span
      className={`ava ${hue ? hueClass(hue) : ''}`}
      style={{ '--z': size } as CSSProperties}
      data-i={initials}
      aria-hidden="true"
    />
  )
}

/** A ninth provider repeats the first hue. */
export const hueClass = (hue: number) => `pv-${((Math.max(1, hue) - 1) % 8) + 1}`

/** Two letters for a name that has no initials of its own. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20)).join('').trim().toLocaleUpperCase()
}
