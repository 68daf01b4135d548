import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'lightningcss'

/**
 * Leaves out of a style sheet what the pages it is for never name: classes that stand in none of their sources, and
 * custom properties that nothing reads. The parts both front ends share are more than a public page needs.
 * @param {{ sheet: string, sources: string[], keep: RegExp }} options `keep`: classes and properties that are put together from parts
 * @returns {import('vite').Plugin}
 */
export function prune({ sheet, sources, keep }) {
  return {
    name: 'tend-prune',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const file = Object.values(bundle).find((each) => each.type === 'asset' && each.names.includes(sheet))
        if (file?.type !== 'asset') return
        const named = new Set(sources.flatMap((source) => texts(source)).flatMap((text) => text.match(/[\w-]+/g) ?? []))
        let code = String(file.source)
        const classes = all(code, /\.(-?[a-z_][\w-]*)/gi).filter((name) => !named.has(name) && !keep.test(name))
        code = shrink(code, classes)
        // a property may be read by another that goes: look again until nothing changes
        for (let before = ''; before !== code; ) {
          before = code
          const read = new Set(all(code, /var\((--[\w-]+)/g))
          code = shrink(code, all(code, /(--[\w-]+)\s*:/g).filter((name) => !read.has(name) && !keep.test(name)))
        }
        file.source = code
      },
    },
  }
}

/** @param {string} code @param {string[]} unusedSymbols */
function shrink(code, unusedSymbols) {
  return String(transform({ filename: 'pruned.css', code: Buffer.from(code), minify: true, unusedSymbols }).code)
}

/** @param {string} text @param {RegExp} pattern */
function all(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

/** @param {string} folder @returns {string[]} */
function texts(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(jte|tsx?|java)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
}
