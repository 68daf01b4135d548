import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Plugin, defineConfig } from 'vite'
import { compress } from './build/compress-plugin.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Kilobytes, gzipped: other people's pages carry it. */
const MOST = 15

const weigh: Plugin = {
  name: 'tend-weigh',
  apply: 'build',
  writeBundle(options) {
    const kb = gzipSync(readFileSync(`${options.dir}/embed.js`), { level: 9 }).length / 1000
    this.info(`embed.js: ${kb.toFixed(1)} of ${MOST} KB`)
    if (kb > MOST) this.error(`Too heavy: embed.js ${kb.toFixed(1)} > ${MOST} KB`)
  },
}

// The one script that stands on pages of others: a single file without imports, at an address that never changes.
export default defineConfig({
  plugins: [compress(), weigh],
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: here('src/public/embed/embed.ts'), output: { format: 'iife', entryFileNames: 'embed.js' } },
  },
})
