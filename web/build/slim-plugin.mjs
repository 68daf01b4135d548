import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(`../src/shared/slim/${name}`, import.meta.url))

/** Modules of libraries that do more than the workspace asks of them, and what stands in for each. */
const STAND_INS = [
  // Fits React 16 to 18 too, and brings a copy of what React has built in.
  { wanted: /^use-sync-external-store\/shim\/with-selector(\.js)?$/, from: /./, file: here('with-selector.ts') },
  // Screens scroll inside themselves: only going to the top is left of it.
  { wanted: /\/scroll-restoration\.js$/, from: /@tanstack\/router-core\//, file: here('scroll-restoration.ts') },
]

/**
 * Smaller modules in place of those of libraries. The versions are pinned: a stand-in whose place is gone fails the build
 * instead of being forgotten.
 * @returns {import('vite').Plugin}
 */
export function slim() {
  /** @type {Set<string>} */
  const used = new Set()
  return {
    name: 'tend-slim',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      const standIn = STAND_INS.find(({ wanted, from }) => wanted.test(id) && from.test(importer ?? ''))
      if (standIn) used.add(standIn.file)
      return standIn?.file
    },
    buildEnd(error) {
      const idle = STAND_INS.filter(({ file }) => !used.has(file))
      if (!error && idle.length > 0) this.error(`Nothing asks for ${idle.map(({ wanted }) => wanted).join(', ')} any more`)
    },
  }
}
