import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { transform } from 'lightningcss'

/**
 * Leaves out of a style sheet what the pages it is for never name: classes that stand in none of their sources, and
 * custom properties that nothing reads. The parts both front ends share are more than a public page needs.
 * @param {{ sheets: Record<string, string[]>, keep: RegExp, themed: string[] }} options `sheets`: by name, the folders or files that name
 * what it styles; `keep`: classes that are put together from parts; `themed`: sheets of pages that are told to be light or
 * dark by an attribute, where others follow the system
 * @returns {import('vite').Plugin}
 */
export function prune({ sheets, keep, themed }) {
  return {
    name: 'tend-prune',
    apply: 'build',
    enforce: 'post',
    // What is left depends on the sources, so the sheet's name must: a property that nothing reads carries their digest.
    transform: {
      order: 'pre',
      handler(code, id) {
        const sources = sheets[basename(id)]
        return sources && { code: `${code}\n:root{--sources:${createHash('sha256').update(sources.flatMap(texts).join()).digest('hex')}}`, map: null }
      },
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const [name, sources] of Object.entries(sheets)) {
          const file = Object.values(bundle).find((each) => each.type === 'asset' && each.names.includes(name))
          if (file?.type !== 'asset') return this.error(`No sheet ${name}`)
          file.source = pruned(String(file.source), sources, keep, themed.includes(name))
        }
      },
    },
  }
}

/** @param {string} whole @param {string[]} sources @param {RegExp} keep @param {boolean} isThemed */
function pruned(whole, sources, keep, isThemed) {
  const named = new Set(sources.flatMap((source) => texts(source)).flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const classes = all(whole, /\.(-?[a-z_][\w-]*)/gi).filter((name) => !named.has(name) && !keep.test(name))
  // who chooses light or dark by hand, or a denser page, has an attribute that these pages may not know
  const themed = isThemed ? whole : whole
    .replace(/(?<=\})(:root)?\[data-theme="?dark"?\]\s*\{[^}]*\}/g, '')
    .replace(/:not\(\[data-theme="?light"?\]\)|,\s*\[data-theme="?light"?\]/g, '')
  const sized = named.has('data-density') ? themed : themed.replace(/(?<=\})\[data-density[^\]]*\]\s*\{[^}]*\}/g, '')
  let code = shrink(sized, classes)
  // a property may be read by another that goes: look again until nothing changes
  for (let before = ''; before !== code; ) {
    before = code
    const read = new Set(all(code, /var\((--[\w-]+)/g))
    code = shrink(code, all(code, /(--[\w-]+)\s*:/g).filter((name) => !read.has(name)))
  }
  return code
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
  if (!statSync(folder).isDirectory()) return [said(folder)]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(jte|tsx?)$/.test(file.name))
    .map((file) => said(join(file.parentPath, file.name)))
}

/** A script names a class in quotes; a template may name it anywhere. @param {string} file */
function said(file) {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.jte') ? text : (text.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).join(' ')
}
