import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Builds what the public pages ask for whenever the workspace is built, into the same folder.
 * @param {{ config: string, watch: string[] }} options `watch`: folders whose changes ask for another build
 * @returns {import('vite').Plugin}
 */
export function publicPages({ config, watch }) {
  return {
    name: 'tend-public-pages',
    apply: 'build',
    buildStart() {
      for (const folder of watch) {
        for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (file.isFile()) this.addWatchFile(join(file.parentPath, file.name))
        }
      }
    },
    async closeBundle() {
      await build({ configFile: config })
    },
  }
}
