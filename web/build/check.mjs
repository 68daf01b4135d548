// Part of `npm run check`: the messages of every module, in every language.
import { fileURLToPath } from 'node:url'
import { LANGUAGES, faults, readModules } from './messages.mjs'

const root = fileURLToPath(new URL('../i18n', import.meta.url))
const found = faults(Object.fromEntries(LANGUAGES.map((language) => [language, readModules(root, language)])))
for (const line of found) console.error(line)
if (found.length > 0) process.exit(1)
