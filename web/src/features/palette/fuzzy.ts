/**
 * How well words fit what was typed: undefined when they do not, else higher is better. Every part typed must be there;
 * a word's beginning counts most, then a run of letters, then letters in order inside one word.
 */
export function fit(typed: string, words: string): number | undefined {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  const names = plain(words).split(/[\s,.·–()«»/-]+/).filter(Boolean)
  let sum = 0
  for (const part of parts) {
    const best = Math.max(-1, ...names.map((name, place) => fitWord(part, name) - place * 0.1))
    if (best <= 0) return undefined
    sum += best
  }
  return parts.length === 0 ? 0 : sum / parts.length
}

function fitWord(part: string, name: string): number {
  if (name === part) return 10
  if (name.startsWith(part)) return 8 + part.length / name.length
  if (part.length > 1 && name.includes(part)) return 5
  if (part.length < 3 || name[0] !== part[0]) return 0
  let at = 0
  for (const letter of part) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return 0
  }
  return 2
}

/** As people type: no capitals, no accents, е for ё. */
const plain = (text: string) => text.toLocaleLowerCase().replace(/ё/g, 'е').normalize('NFKD').replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
