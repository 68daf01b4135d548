import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /^(assets\/.*\.(css|js|svg|json|txt)|embed\.js)$/

/**
 * Writes `.br` and `.gz` beside each text file that is handed out as it is, at the best setting: done once here, the server only picks.
 * @returns {import('vite').Plugin}
 */
export function compress() {
  return {
    name: 'tend-compress',
    apply: 'build',
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle).filter((each) => TEXT.test(each))) {
        const file = join(options.dir ?? '', name)
        const bytes = readFileSync(file)
        const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotli))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
