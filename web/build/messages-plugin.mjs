import { join } from 'node:path'
import { LANGUAGES, compile, faults, readModules } from './messages.mjs'

const PREFIX = 'virtual:messages/'

/**
 * `import('virtual:messages/ru')` yields the compiled messages of one language, so each language is a chunk of its own
 * and the browser parses no ICU. A hole in any module, bundled or not, fails the build.
 * @param {{ root: string, modules: string[] }} options `modules`: those the workspace speaks with; the rest is the server's
 * @returns {import('vite').Plugin}
 */
export function messages({ root, modules }) {
  const read = () => Object.fromEntries(LANGUAGES.map((language) => [language, readModules(root, language)]))
  return {
    name: 'tend-messages',
    buildStart() {
      const found = faults(read())
      if (found.length > 0) this.error(`Messages are incomplete:\n  ${found.join('\n  ')}`)
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const language = id.slice(PREFIX.length + 1)
      const all = readModules(root, language)
      for (const module of modules) this.addWatchFile(join(root, language, `${module}.json`))
      const own = modules.flatMap((module) => Object.entries(all[module] ?? {}))
      const compiled = compile(Object.fromEntries(own))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`
    },
  }
}
