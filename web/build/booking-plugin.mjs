import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, compile, readModules } from './messages.mjs'

/** A message the sources name: whole, or up to the dot after which a value completes it. */
const SAID = /['`]((?:booking|public)\.[a-z.-]+)/g

/**
 * Writes what the script of the booking pages says, a file for each language: the messages its sources name, names of
 * days and months, and of cities. The server tells the page which file is the reader's.
 * @param {{ sources: string, messages: string, dates: Record<string, Pick<import('../src/shared/i18n/tables').DateTable, 'months' | 'monthsShort' | 'monthsAlone' | 'weekdays' | 'weekdaysShort'>>, cities: Record<string, object> }} options
 * @returns {import('vite').Plugin}
 */
export function bookingWords({ sources, messages, dates, cities }) {
  const named = () => {
    const files = readdirSync(sources).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    const texts = files.map((file) => readFileSync(join(sources, file), 'utf8'))
    return new Set(texts.flatMap((text) => [...text.matchAll(SAID)].map((match) => match[1] ?? '')))
  }
  return {
    name: 'tend-booking-words',
    apply: 'build',
    buildStart() {
      const ids = named()
      for (const language of LANGUAGES) {
        const all = Object.fromEntries(Object.values(readModules(messages, language)).flatMap((each) => Object.entries(each)))
        const own = Object.entries(all).filter(([id]) => ids.has(id) || [...ids].some((part) => part.endsWith('.') && id.startsWith(part)))
        const lacking = [...ids].filter((id) => !id.endsWith('.') && !(id in all))
        if (lacking.length > 0) this.error(`The booking pages say what no message says: ${lacking.join(', ')}`)
        const table = dates[language]
        if (!table) return this.error(`No names of days in ${language}`)
        const { months, monthsShort, monthsAlone, weekdays, weekdaysShort } = table
        const names = { months, monthsShort, monthsAlone, weekdays, weekdaysShort }
        const words = { words: compile(Object.fromEntries(own)), dates: names, cities: cities[language] ?? {} }
        const name = `src/public/booking/words/${language}.json`
        this.emitFile({ type: 'asset', name: `words-${language}.json`, originalFileName: name, source: JSON.stringify(words) })
      }
    },
  }
}
