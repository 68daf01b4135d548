import { gzipSync } from 'node:zlib'

const KB = 1000

/**
 * Fails the build when something weighs more than it may, gzipped: the scripts every screen needs first, the styles and
 * the longest language beside them, or a lazy part on top. Fonts and the sheet of icons are apart.
 * @param {{ entry: string, shellKB: number, stylesKB: number, languageKB: number, partKB: number }} limits
 * @returns {import('vite').Plugin}
 */
export function budget({ entry, shellKB, stylesKB, languageKB, partKB }) {
  return {
    name: 'tend-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(entry))
      if (!start) return

      /** @param {string} name @returns {number} */
      const size = (name) => {
        const file = bundle[name]
        if (!file) return 0
        return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length / KB
      }
      /** Everything that loads with a chunk. @param {import('rolldown').OutputChunk} chunk @param {Set<string>} seen */
      const closure = (chunk, seen = new Set()) => {
        if (seen.has(chunk.fileName)) return seen
        seen.add(chunk.fileName)
        for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css)
        for (const name of chunk.imports) {
          const next = byName.get(name)
          if (next) closure(next, seen)
        }
        return seen
      }
      /** @param {Iterable<string>} names */
      const weigh = (names) => [...names].reduce((sum, name) => sum + size(name), 0)

      const shell = closure(start)
      const lazy = chunks.filter((chunk) => chunk.isDynamicEntry && !shell.has(chunk.fileName))
      const isLanguage = (/** @type {import('rolldown').OutputChunk} */ chunk) => chunk.facadeModuleId?.includes('virtual:messages')
      const languages = lazy.filter(isLanguage).map((chunk) => size(chunk.fileName))
      const isStyle = (/** @type {string} */ name) => name.endsWith('.css')
      const report = [
        { name: 'shell', kb: weigh([...shell].filter((name) => !isStyle(name))), limit: shellKB },
        { name: 'styles', kb: weigh([...shell].filter(isStyle)), limit: stylesKB },
        { name: 'language', kb: Math.max(0, ...languages), limit: languageKB },
      ]
      for (const chunk of lazy.filter((each) => !isLanguage(each))) {
        report.push({ name: chunk.name, kb: weigh([...closure(chunk)].filter((name) => !shell.has(name))), limit: partKB })
      }
      for (const { name, kb, limit } of report) this.info(`${name}: ${kb.toFixed(1)} of ${limit} KB`)
      const heavy = report.filter(({ kb, limit }) => kb > limit)
      if (heavy.length > 0) this.error(`Too heavy: ${heavy.map(({ name, kb, limit }) => `${name} ${kb.toFixed(1)} > ${limit} KB`).join(', ')}`)
    },
  }
}
