import { join } from 'node:path'
import { LANGUAGES, compile, faults, readModules } from './messages.mjs'

const PREFIX = 'virtual:messages/'

/**
 * `import 'virtual:messages/shell'` yields `{ en, ru, kk }`, each a function that imports the compiled messages of one
 * part in one language: every pair is a chunk of its own, and the browser parses no ICU. A hole in any module, bundled or
 * not, fails the build.
 * @param {{ root: string, parts: Record<string, string[]> }} options `parts`: which modules make up a part; what no part
 * names is the server's
 * @returns {import('vite').Plugin}
 */
export function messages({ root, parts }) {
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
      const [part = '', language] = id.slice(PREFIX.length + 1).split('/')
      const modules = parts[part]
      if (!modules) this.error(`No part ${part}: name it in vite.config.ts`)
      if (!language) return `export default { ${LANGUAGES.map((each) => `${each}: () => import('${PREFIX}${part}/${each}')`).join(', ')} }`
      const all = readModules(root, language)
      for (const module of modules) this.addWatchFile(join(root, language, `${module}.json`))
      const own = modules.flatMap((module) => Object.entries(all[module] ?? {}))
      const compiled = compile(Object.fromEntries(own))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`
    },
  }
}
