import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const WORTH_IT = /\.(css|js|svg|json|txt)$/

/**
 * Writes `.br` and `.gz` beside each hashed text file, at the best setting: done once here, the server only picks.
 * @returns {import('vite').Plugin}
 */
export function compress() {
  /** @type {string} */
  let folder
  return {
    name: 'tend-compress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir, config.build.assetsDir)
    },
    closeBundle() {
      for (const file of readdirSync(folder).filter((name) => WORTH_IT.test(name))) {
        const bytes = readFileSync(join(folder, file))
        const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes, brotli))
        writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
