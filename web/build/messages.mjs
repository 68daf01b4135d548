// Reads, checks and compiles the messages of web/i18n. One JSON per module and language, flat ids, ICU text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { parse } from '@messageformat/parser'

export const LANGUAGES = /** @type {const} */ (['en', 'ru', 'kk'])

/** The plural forms a whole number can take in each language (CLDR); ICU wants `other` besides. */
const PLURALS = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], kk: ['one', 'other'] }

/**
 * @typedef {Record<string, string>} Messages
 * @typedef {Record<string, Messages>} Modules by module name
 */

/**
 * All modules of one language, as written.
 * @param {string} root the folder `web/i18n`
 * @param {string} language
 * @returns {Modules}
 */
export function readModules(root, language) {
  const folder = join(root, language)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
}

/**
 * Everything that would show a person a hole: a key one language lacks, text that is not ICU, a missing plural form,
 * an argument another language does not know.
 * @param {Record<string, Modules>} byLanguage
 * @returns {string[]} one line per fault, empty when all is well
 */
export function faults(byLanguage) {
  /** @type {string[]} */
  const found = []
  for (const language of LANGUAGES) twice(byLanguage[language] ?? {}, language, found)
  const modules = new Set(Object.values(byLanguage).flatMap((m) => Object.keys(m)))
  for (const module of modules) {
    const ids = new Set(LANGUAGES.flatMap((language) => Object.keys(byLanguage[language]?.[module] ?? {})))
    for (const id of ids) {
      /** @type {Map<string, string>} */
      const shapes = new Map()
      for (const language of LANGUAGES) {
        const text = byLanguage[language]?.[module]?.[id]
        const at = `${language}/${module}.json: ${id}`
        if (text === undefined || text === '') found.push(`${at} is missing`)
        else shapes.set(language, inspect(text, language, at, found))
      }
      if (new Set(shapes.values()).size > 1) {
        const each = [...shapes].map(([language, shape]) => `${language} {${shape}}`).join(', ')
        found.push(`${module}.json: ${id} takes different arguments: ${each}`)
      }
    }
  }
  return found
}

/**
 * The server reads all modules into one map, where a second text for an id would silently win.
 * @param {Modules} modules
 * @param {string} language
 * @param {string[]} found
 */
function twice(modules, language, found) {
  /** @type {Map<string, string>} */
  const owner = new Map()
  for (const [module, messages] of Object.entries(modules)) {
    for (const id of Object.keys(messages)) {
      const other = owner.get(id)
      if (other) found.push(`${language}/${module}.json: ${id} is also in ${other}.json`)
      owner.set(id, module)
    }
  }
}

/**
 * @param {string} text
 * @param {string} language
 * @param {string} at
 * @param {string[]} found
 * @returns {string} the names of the arguments, sorted
 */
function inspect(text, language, at, found) {
  /** @type {Set<string>} */
  const names = new Set()
  /** @param {import('@messageformat/parser').Token[]} tokens */
  const walk = (tokens) => {
    for (const token of tokens) {
      if ('arg' in token) names.add(token.arg)
      if (!('cases' in token)) continue
      if (token.type === 'plural') {
        const has = token.cases.map((c) => c.key)
        const lacks = PLURALS[/** @type {'en'} */ (language)].filter((form) => !has.includes(form))
        if (lacks.length > 0) found.push(`${at} lacks the plural form ${lacks.join(', ')}`)
      }
      for (const c of token.cases) walk(c.tokens)
    }
  }
  try {
    walk(parse(text))
  } catch (error) {
    found.push(`${at} is not ICU text: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  }
  return [...names].sort().join(', ')
}

/**
 * @param {Messages} messages
 * @returns {Record<string, import('@lingui/message-utils/compileMessage').CompiledMessage>}
 */
export function compile(messages) {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, compileMessage(text)]))
}
