// `npm run axe`: looks at every screen with axe, as it is shipped, with answers from the pretend server. Each screen is
// loaded three times, wide, narrower and on a phone, in another language each time, which language where going round from
// screen to screen; wide and on the phone it is then looked at in the dark, and the phone is made as narrow as they come.
// What the dark changes are colours, so only those are asked about again. What comes on paper is seen on a sheet that lies
// and on one that stands. `--full` loads each screen in all six ways and three languages instead. Fails on any violation, on anything wider than the window, and on any line in the console.
// `--pictures` keeps what it saw in ../target/screens; words look only at screens whose name contains one. What was
// counted is left in ../target/axe.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { pretendBuild } from './pretend-build.mjs'
import { LETTER, NOW, SCREENS } from './screens.mjs'

const CHROMIUM = process.env['TEND_CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const PICTURES = '../target/screens'
const LANGUAGES = /** @type {const} */ (['en', 'ru', 'kk'])
const WORKERS = 2
/** Milliseconds a screen may take to come to its state, however busy the machine is. */
const PATIENCE = 20_000
/** A browser that has shown so many pages makes way for a new one. */
const PAGES = 60

/**
 * @typedef {{ width: number, theme: 'light' | 'dark', language: string, also: { width: number, theme: 'light' | 'dark', only?: 'colours' | 'width' }[] }} View
 * @typedef {{ screen: import('./screens.mjs').Screen, view: View }} Look
 */

const keep = process.argv.includes('--pictures')
const full = process.argv.includes('--full')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (keep) mkdirSync(PICTURES, { recursive: true })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const server = await pretendBuild()
const looks = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word))).flatMap((screen, place) => (screen.printed ? sheetsOf(place) : viewsOf(place)).map((view) => ({ screen, view })))
let passed = 0
let failed = 0
await Promise.all(Array.from({ length: WORKERS }, work))
await server.close()
mkdirSync('../target', { recursive: true })
writeFileSync('../target/axe.json', JSON.stringify({ passed, failed }))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** The ways to look at the screen at a place of the list. @param {number} place @returns {View[]} */
function viewsOf(place) {
  const language = (/** @type {number} */ step) => LANGUAGES[(place + step) % 3] ?? 'en'
  /** @type {View[]} */
  const three = [
    { width: 1440, theme: 'light', language: language(0), also: [{ width: 1440, theme: 'dark', only: 'colours' }] },
    { width: 1000, theme: 'light', language: language(1), also: [] },
    { width: 390, theme: 'light', language: language(2), also: [{ width: 390, theme: 'dark', only: 'colours' }, { width: 320, theme: 'dark', only: 'width' }] },
  ]
  if (!full) return three
  const widths = [1440, 1000, 390, 320]
  return LANGUAGES.flatMap((each) => widths.map((width) => /** @type {View} */ ({ width, theme: 'light', language: each, also: [{ width, theme: 'dark' }] })))
}

/** A4 lying and standing, less the margins; paper is never dark. @param {number} place @returns {View[]} */
function sheetsOf(place) {
  return [1032, 703].map((width, sheet) => ({ width, theme: 'light', language: LANGUAGES[(place + sheet) % 3] ?? 'en', also: [] }))
}

/** Takes one look after another, with a browser of its own, until none is left. */
async function work() {
  let browser = await launch()
  let pages = 0
  for (let look = looks.shift(); look; look = looks.shift()) {
    if (++pages % PAGES === 0 || !browser.isConnected()) {
      await browser.close().catch(() => undefined)
      browser = await launch()
    }
    const faults = await looked(browser, look).catch(async () => {
      // A browser that died, or a machine so busy that a screen did not come to its state, gets one more look.
      await browser.close().catch(() => undefined)
      browser = await launch()
      return looked(browser, look).catch((/** @type {unknown} */ error) => [String(error).split('\n')[0] ?? ''])
    })
    if (faults.length === 0) passed++
    else failed++
    for (const fault of faults) console.error(`${look.screen.name} ${fault}`)
  }
  await browser.close().catch(() => undefined)
}

function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** @param {import('playwright-core').Browser} browser @param {Look} look @returns {Promise<string[]>} what is wrong with it */
async function looked(browser, { screen, view }) {
  const context = await open(browser, view)
  try {
    return await seen(context, screen, view)
  } finally {
    await context.close().catch(() => undefined)
  }
}

/** A window as one person has it set up. @param {import('playwright-core').Browser} browser @param {View} view */
async function open(browser, { width, theme, language }) {
  const phone = width < 761
  const context = await browser.newContext({
    viewport: { width, height: phone ? 844 : 900 }, hasTouch: phone, isMobile: phone,
    timezoneId: 'Asia/Almaty', locale: 'en-GB', colorScheme: theme, reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE)
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
 * @param {View} view
 */
async function seen(context, screen, view) {
  /** @type {string[]} */
  const faults = []
  const { language } = view
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${view.width} ${language}: ${error.message}`))
  page.on('console', (message) => {
    // An answer of 4xx or 5xx is a line of the browser's own; and what is injected here for axe is refused by a letter's frame.
    if (message.type() === 'error' && !/Failed to load resource|Blocked script execution in/.test(message.text())) faults.push(`${view.width} ${language}: ${message.text()}`)
  })
  await page.goto(new URL(screen.path, server.base).href)
  await page.locator('main').first().waitFor()
  const waits = screen.path.includes('slow')
  await settled(page, waits)
  await screen.reach?.(page)
  await settled(page, waits)
  await page.evaluate(axe)
  for (const { width, theme, only } of [{ width: view.width, theme: view.theme, only: undefined }, ...view.also]) {
    const name = `${width} ${theme} ${language}`
    await page.emulateMedia({ colorScheme: theme, media: screen.printed ? 'print' : 'screen' })
    await page.setViewportSize({ width, height: width < 761 ? 844 : 900 })
    await frames(page)
    await still(page)
    if (keep) await page.screenshot({ path: `${PICTURES}/${screen.name}-${name.replaceAll(' ', '-')}.png` })
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (beyond > 0) faults.push(`${name}: ${beyond} px wider than the window`)
    if (only !== 'width') faults.push(...(await violations(page, only === 'colours')).map((each) => `${name}: ${each}`))
  }
  return faults
}

/** All that was asked for is there and drawn. What never comes is not waited for. @param {import('playwright-core').Page} page @param {boolean} never */
async function settled(page, never) {
  await frames(page)
  if (!never) await page.waitForFunction(`pretendUnderway.count === 0 && (location.pathname === '/app/kit' || !document.querySelector('[aria-busy="true"]'))`)
  await frames(page)
}

/** What was just put on the page moves with the frame after the next. @param {import('playwright-core').Page} page */
async function frames(page) {
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 50)))))
}

/** Brings to its end what moves on the way from light to dark, however busy the machine is. @param {import('playwright-core').Page} page */
async function still(page) {
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish()
  })
  await frames(page)
}

/** @param {import('playwright-core').Page} page @param {boolean} coloursOnly */
async function violations(page, coloursOnly) {
  const options = { resultTypes: ['violations'], ...(coloursOnly && { runOnly: ['color-contrast', 'link-in-text-block'] }) }
  /** @type {{ id: string, nodes: { html: string }[] }[]} */
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`)
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160)}`)
}
