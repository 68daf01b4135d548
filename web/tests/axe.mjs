// `npm run axe`: looks at every screen in light and dark, in three languages, wide and on a phone, with axe. Fails on any
// violation, on anything wider than the window, and on any line in the console. `--pictures` keeps what it saw in
// ../target/screens; `--brief` looks at each screen in two of the six ways, in turn; a word after it looks only at screens
// whose name contains it. What was counted is left in ../target/axe.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { LETTER, NOW, SCREENS } from './screens.mjs'

const CHROMIUM = process.env['TEND_CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const PICTURES = '../target/screens'
/** Milliseconds for what was asked to be there: the pretend server answers in 30. */
const SETTLED = 200
const VIEWS = /** @type {const} */ ([
  { width: 1440, theme: 'light', language: 'en' },
  { width: 1440, theme: 'dark', language: 'kk' },
  { width: 1000, theme: 'light', language: 'ru' },
  { width: 390, theme: 'light', language: 'kk' },
  { width: 390, theme: 'dark', language: 'ru' },
  { width: 320, theme: 'light', language: 'en' },
])

const brief = process.argv.includes('--brief')
const keep = process.argv.includes('--pictures')
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? ''
if (keep) mkdirSync(PICTURES, { recursive: true })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const server = await createServer({ server: { port: 0 }, logLevel: 'error' })
await server.listen()
const base = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })

let passed = 0
let failed = 0
for (const [way, view] of VIEWS.entries()) {
  const context = await open(view)
  for (const [place, screen] of SCREENS.entries()) {
    if (!screen.name.includes(wanted) || (brief && place % (VIEWS.length / 2) !== way % (VIEWS.length / 2))) continue
    const faults = await looked(context, screen, view)
    if (faults.length === 0) passed++
    else failed++
    for (const fault of faults) console.error(`${screen.name} ${view.width} ${view.theme} ${view.language}: ${fault}`)
  }
  await context.close()
}
await browser.close()
await server.close()
mkdirSync('../target', { recursive: true })
writeFileSync('../target/axe.json', JSON.stringify({ passed, failed }))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** A screen that a busy machine kept from its state gets a second look; what is wrong with it stays wrong. @param {Parameters<typeof look>} what */
async function looked(...what) {
  const faults = await look(...what).catch(() => undefined)
  return faults ?? (await look(...what).catch((/** @type {unknown} */ error) => [String(error).split('\n')[0]]))
}

/** A browser as one person has it set up. @param {(typeof VIEWS)[number]} view */
async function open({ width, theme, language }) {
  const phone = width < 761
  const context = await browser.newContext({
    viewport: { width, height: phone ? 844 : 900 }, hasTouch: phone, isMobile: phone,
    timezoneId: 'Asia/Almaty', locale: 'en-GB', colorScheme: theme, reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => {
    if (window.top === window) {
      localStorage.setItem('tend.settings', JSON.stringify({ language: chosen }))
      localStorage.setItem('tend.known', '')
    }
  }, language)
  await context.route('**/preview', (route) => route.fulfill({ contentType: 'text/html', body: LETTER }))
  await context.clock.setSystemTime(new Date(NOW))
  return context
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('./screens.mjs').Screen} screen
 * @param {(typeof VIEWS)[number]} view
 * @returns {Promise<string[]>} what is wrong with it
 */
async function look(context, screen, { width, theme, language }) {
  /** @type {string[]} */
  const faults = []
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // An answer of 4xx or 5xx is a line of the browser's own; and what is injected here for axe is refused by a letter's frame.
    if (message.type() === 'error' && !/Failed to load resource|Blocked script execution in/.test(message.text())) faults.push(message.text())
  })
  await page.goto(new URL(screen.path, base).href)
  await page.locator('main').first().waitFor()
  if (!/slow|\/kit/.test(screen.path)) await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.waitForTimeout(SETTLED)
  await screen.reach?.(page)
  await page.waitForTimeout(SETTLED)

  if (keep) await page.screenshot({ path: `${PICTURES}/${screen.name}-${width}-${theme}-${language}.png` })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (beyond > 0) faults.push(`${beyond} px wider than the window`)
  await page.evaluate(axe)
  /** @type {{ id: string, nodes: { html: string }[] }[]} */
  const violations = await page.evaluate('axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)')
  for (const { id, nodes } of violations) faults.push(`axe ${id}: ${nodes[0]?.html.slice(0, 160)}`)
  await page.close()
  return faults
}
