import type { CompiledMessage as Compiled } from '@lingui/message-utils/compileMessage'
import type { Language } from './tables'

export type Values = Readonly<Record<string, string | number>>

type CompiledMessage = Compiled | string

type Rules = Readonly<Record<string, CompiledMessage>> & { readonly offset?: number }

/**
 * The text of a message as the build compiled it: words, `[name]`, and the choices of `plural` and `select`; that is all
 * our messages use, and the build refuses other shapes. `number` writes what `#` stands for.
 */
export function say(message: CompiledMessage, values: Values, language: Language, number: (value: number) => string): string {
  const write = (part: CompiledMessage, counted?: number): string => {
    if (typeof part === 'string') return part
    return part.map((token) => (typeof token === 'string' ? literal(token, counted) : filled(token))).join('')
  }
  const literal = (token: string, counted: number | undefined) => (token === '#' && counted !== undefined ? number(counted) : token)
  const filled = ([name, type, rules]: readonly [string, string?, unknown?]) => {
    const value = values[name]
    if (!type) return String(value ?? '')
    const choices = rules as Rules
    if (type === 'select') return write(choices[String(value)] ?? choices['other'] ?? '')
    const count = Number(value) - (choices.offset ?? 0)
    return write(choices[String(value)] ?? choices[rule(language, count)] ?? choices['other'] ?? '', count)
  }
  return write(message)
}

const rules = new Map<Language, Intl.PluralRules>()

function rule(language: Language, count: number): string {
  let found = rules.get(language)
  if (!found) rules.set(language, (found = new Intl.PluralRules(language)))
  return found.select(count)
}
