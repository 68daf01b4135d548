import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Builds what the public pages and other sites ask for whenever the workspace is built, into the same folder.
 * @param {{ configs: string[], watch: string[] }} options `watch`: folders whose changes ask for another build
 * @returns {import('vite').Plugin}
 */
export function publicPages({ configs, watch }) {
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
      for (const configFile of configs) await build({ configFile })
    },
  }
}
