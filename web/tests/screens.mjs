// Every screen of the workspace against the pretend server, and how to get it into its state.

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, path: string, reach?: (page: Page) => Promise<void>, printed?: true }} Screen `printed`: as it comes on paper
 */

const DAY = '2026-11-24'
const today = (/** @type {string} */ mode, apt = '') => `/app/alma/today?mock=${mode}${apt && `&apt=apt_${DAY}_${apt}`}`

const calendar = (/** @type {string} */ mode, more = '') => `/app/alma/calendar?mock=${mode}${more}`
const board = (/** @type {string} */ mode, more = '') => `/app/alma/board?mock=${mode}${more}`
const TUZ = `[data-apt="apt_${DAY}_4"]`

/** The moment all screens are seen at: Snowy is in the room, Juniper waits. */
export const NOW = `${DAY}T06:42:00Z`

/** @type {readonly Screen[]} */
export const SCREENS = [
  { name: 'today', path: today('1') },
  { name: 'today-empty', path: today('empty') },
  { name: 'today-broken', path: today('broken') },
  { name: 'today-waiting', path: today('slow') },
  { name: 'today-step', path: today('1'), reach: (page) => page.locator('.btn.primary').click() },
  { name: 'today-refused', path: today('refuse'), reach: (page) => page.locator('.btn.primary').click() },
  { name: 'appointment', path: today('1', '3') },
  { name: 'appointment-cancelled', path: today('1', '14') },
  { name: 'appointment-menu', path: today('1', '4'), reach: (page) => page.locator('.panel footer .icon').click() },
  { name: 'move', path: today('1', '4'), reach: move },
  { name: 'cancel', path: today('1', '4'), reach: cancel },
  { name: 'calendar', path: calendar('1', `&apt=apt_${DAY}_3`) },
  { name: 'calendar-crowd', path: calendar('crowd') },
  { name: 'calendar-empty', path: calendar('empty') },
  { name: 'calendar-broken', path: calendar('broken') },
  { name: 'calendar-waiting', path: calendar('slow') },
  { name: 'calendar-week', path: calendar('1', '&view=week') },
  { name: 'calendar-week-of-one', path: calendar('1', '&view=week&provider=prv_ek') },
  { name: 'calendar-list', path: calendar('1', '&view=list') },
  { name: 'calendar-rest', path: calendar('rest') },
  { name: 'appointment-why', path: today('1', '3'), reach: (page) => page.locator('.panel .facts button').first().click() },
  { name: 'calendar-month', path: calendar('1', '&view=month') },
  { name: 'calendar-month-empty', path: calendar('empty', '&view=month') },
  { name: 'calendar-month-broken', path: calendar('broken', '&view=month') },
  { name: 'calendar-jump', path: calendar('1'), reach: (page) => page.locator('h1 button').click() },
  { name: 'calendar-filter', path: calendar('1'), reach: (page) => page.locator('.top [aria-haspopup="menu"]').click() },
  { name: 'calendar-carried', path: calendar('1'), reach: (page) => carry(page, 5) },
  { name: 'calendar-impossible', path: calendar('1'), reach: (page) => carry(page, 2) },
  { name: 'calendar-refused', path: calendar('refuse'), reach: (page) => carry(page, 5, 'Enter') },
  { name: 'calendar-moved', path: calendar('1'), reach: (page) => carry(page, 5, 'Enter') },
  { name: 'calendar-booking', path: calendar('1'), reach: (page) => book(page, 'da', 'Enter') },
  { name: 'calendar-new-client', path: calendar('1'), reach: (page) => book(page, 'Zarina', 'Enter', 'Enter') },
  { name: 'calendar-printed', path: calendar('1'), printed: true },
  { name: 'calendar-crowd-printed', path: calendar('crowd'), printed: true },
  { name: 'calendar-week-printed', path: calendar('1', '&view=week'), printed: true },
  { name: 'calendar-list-printed', path: calendar('1', '&view=list'), printed: true },
  { name: 'calendar-month-printed', path: calendar('1', '&view=month'), printed: true },
  { name: 'series-wish', path: calendar('1'), reach: again },
  { name: 'series-free', path: calendar('1'), reach: (page) => plan(page) },
  { name: 'series-taken', path: calendar('taken'), reach: (page) => plan(page) },
  { name: 'series-refused', path: calendar('refuse'), reach: (page) => plan(page, '.plan [role="alert"]') },
  { name: 'series-booked', path: calendar('1'), reach: (page) => plan(page, '.toast') },
  { name: 'series-belongs', path: today('along', '4'), reach: (page) => page.locator('.belongs').scrollIntoViewIfNeeded() },
  { name: 'series-cancel', path: today('1', '4'), reach: (page) => page.locator('.belongs .acts button').last().click() },
  { name: 'visit', path: '/app/alma/visits/new?mock=1', reach: (page) => guests(page) },
  { name: 'visit-new-client', path: '/app/alma/visits/new?mock=1', reach: (page) => found(page, 'Zarina') },
  { name: 'visit-planned', path: '/app/alma/visits/new?mock=1', reach: (page) => visit(page, '.visit-plan') },
  { name: 'visit-full', path: '/app/alma/visits/new?mock=full', reach: (page) => together(page) },
  { name: 'visit-refused', path: '/app/alma/visits/new?mock=1', reach: (page) => visit(page, '[role="alert"]') },
  { name: 'requests', path: '/app/alma/requests?mock=1' },
  { name: 'requests-chosen', path: '/app/alma/requests?mock=1', reach: (page) => page.locator('.request .choose').nth(1).click() },
  { name: 'requests-decline', path: '/app/alma/requests?mock=1', reach: (page) => page.locator('.request .answers button').first().click() },
  { name: 'requests-late', path: '/app/alma/requests?mock=late', reach: (page) => page.locator('.request .answers button').nth(1).click() },
  { name: 'stays', path: '/app/alma/stays?mock=1' },
  { name: 'stays-empty', path: '/app/alma/stays?mock=empty' },
  { name: 'stays-booked', path: '/app/alma/stays?mock=1&id=sty_1' },
  { name: 'stays-late', path: '/app/alma/stays?mock=late&id=sty_2' },
  { name: 'stays-gone', path: '/app/alma/stays?mock=1&id=sty_8' },
  { name: 'stays-change', path: '/app/alma/stays?mock=full&id=sty_3', reach: async (page) => { await page.locator('.stay-body .btn').first().click(); await page.locator('.stay-dates input').last().fill('2026-12-02'); await page.locator('.stay-dates .danger-text').waitFor() } },
  { name: 'stays-cancel', path: '/app/alma/stays?mock=1&id=sty_1', reach: (page) => page.locator('.panel footer .quiet').click() },
  { name: 'stays-refused', path: '/app/alma/stays?mock=refuse&id=sty_1', reach: (page) => page.locator('.panel footer .primary').click() },
  { name: 'stays-new', path: '/app/alma/stays?mock=1&id=new', reach: (page) => page.locator('.costs').waitFor() },
  { name: 'requests-empty', path: '/app/alma/requests?mock=empty' },
  { name: 'waitlist', path: '/app/alma/waitlist?mock=1' },
  { name: 'waitlist-empty', path: '/app/alma/waitlist?mock=empty' },
  { name: 'policy-fees', path: today('costs', '4'), reach: (page) => page.locator('.fees summary').click() },
  { name: 'policy-let-go', path: today('let-go', '4'), reach: (page) => page.locator('.fees').scrollIntoViewIfNeeded() },
  { name: 'policy-cancel', path: today('costs', '4'), reach: costly },
  { name: 'policy-cancel-calendar', path: calendar('costs'), reach: calledOff },
  { name: 'policy-move', path: today('costs', '4'), reach: (page) => move(page).then(() => page.locator('.panel summary').click()) },
  { name: 'board', path: board('1') },
  { name: 'board-empty', path: board('empty') },
  { name: 'board-broken', path: board('broken') },
  { name: 'board-waiting', path: board('slow') },
  { name: 'board-pay', path: board('1', '&lane=pay') },
  { name: 'board-moved', path: board('1'), reach: (page) => page.locator('.bcard-act').first().click() },
  { name: 'board-visit', path: board('1', `&apt=apt_${DAY}_3`) },
  { name: 'board-code', path: board('1'), reach: (page) => page.locator('.btop .btn.icon').click() },
  { name: 'board-code-printed', path: board('1'), reach: (page) => page.locator('.btop .btn.icon').click().then(() => page.locator('.bcode').waitFor()), printed: true },
  { name: 'board-late', path: board('1'), reach: (page) => page.locator('.bpeople button').first().click() },
  { name: 'board-late-again', path: board('1'), reach: (page) => page.locator('.bpeople [data-late]').click() },
  { name: 'board-walk-in', path: board('1'), reach: (page) => page.locator('.btop .btn.primary').click() },
  { name: 'board-walk-in-new', path: board('1'), reach: (page) => page.locator('.btop .btn.primary').click().then(() => found(page, 'Zarina')) },
  { name: 'board-walk-in-full', path: board('full'), reach: (page) => page.locator('.btop .btn.primary').click() },
  { name: 'account', path: today('many'), reach: (page) => page.locator('nav > [aria-haspopup="menu"]').click() },
  { name: 'shortcuts', path: today('1'), reach: (page) => page.keyboard.press('?') },
  { name: 'mailbox', path: '/app/alma/mailbox?mock=1' },
  { name: 'mailbox-empty', path: '/app/alma/mailbox?mock=empty' },
  { name: 'letter', path: '/app/alma/mailbox?mock=1&mail=mail_0' },
  { name: 'letter-text', path: '/app/alma/mailbox?mock=1&mail=mail_0', reach: (page) => page.locator('.seg button').last().click() },
  { name: 'palette', path: today('1'), reach: (page) => page.keyboard.press('Control+k').then(() => page.locator('.palette').waitFor()) },
  { name: 'palette-found', path: today('1'), reach: seek },
  { name: 'kit', path: '/app/kit?mock=1' },
  { name: 'settings-services', path: '/app/alma/settings/services?mock=1' },
  { name: 'settings-services-empty', path: '/app/alma/settings/services?mock=empty' },
  { name: 'settings-service', path: '/app/alma/settings/services?mock=1&id=svc_3' },
  { name: 'settings-service-new', path: '/app/alma/settings/services?mock=1&id=new', reach: (page) => page.locator('.panel footer .primary').click() },
  { name: 'settings-service-own', path: '/app/alma/settings/services?mock=1&id=svc_2', reach: (page) => page.locator('.own-terms').last().scrollIntoViewIfNeeded() },
  { name: 'settings-service-removed', path: '/app/alma/settings/services?mock=1&id=svc_2', reach: (page) => page.locator('.panel form .btn.quiet').click() },
  { name: 'settings-policies', path: '/app/alma/settings/policies?mock=1' },
  { name: 'settings-policies-empty', path: '/app/alma/settings/policies?mock=empty' },
  { name: 'settings-policy', path: '/app/alma/settings/policies?mock=1&id=pol_2' },
  { name: 'settings-policy-new', path: '/app/alma/settings/policies?mock=1&id=new', reach: (page) => page.locator('.scope summary').click() },
  { name: 'settings-hours', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.week-acts button').nth(1).click() },
  { name: 'settings-hours-overlap', path: '/app/alma/settings/hours?mock=1', reach: overlap },
  { name: 'settings-hours-off', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.exceptions ~ div .btn').first().click() },
  { name: 'settings-hours-turns', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.seg button').nth(1).click() },
  { name: 'settings-hours-day', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.exceptions ~ div .btn').nth(1).click() },
  { name: 'settings-roster', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.exceptions .open').first().click() },
  { name: 'settings-hours-provider', path: '/app/alma/settings/hours?mock=own' },
  { name: 'settings-roster-new', path: '/app/alma/settings/hours?mock=1', reach: (page) => page.locator('.exceptions ~ div .btn').last().click() },
  { name: 'settings-holidays', path: '/app/alma/settings/holidays?mock=1' },
  { name: 'settings-holidays-add', path: '/app/alma/settings/holidays?mock=1', reach: (page) => page.locator('.exceptions ~ div .btn').last().click() },
  { name: 'settings-providers', path: '/app/alma/settings/providers?mock=1' },
  { name: 'settings-provider', path: '/app/alma/settings/providers?mock=1&id=prv_ta' },
  { name: 'settings-service-composed', path: '/app/alma/settings/services?mock=1&id=svc_4', reach: (page) => page.locator('.panel .inline-form').last().scrollIntoViewIfNeeded() },
  { name: 'settings-rooms', path: '/app/alma/settings/resources?mock=1' },
  { name: 'settings-rooms-empty', path: '/app/alma/settings/resources?mock=empty' },
  { name: 'settings-room', path: '/app/alma/settings/resources?mock=1', reach: (page) => page.locator('.settings-list .open').first().click() },
  { name: 'settings-look', path: '/app/alma/settings/look?mock=1', reach: (page) => page.locator('.colour-field input').last().fill('#zz') },
  { name: 'settings-languages', path: '/app/alma/settings/languages?mock=1' },
  { name: 'settings-business', path: '/app/alma/settings/business?mock=1' },
  { name: 'settings-you', path: '/app/alma/settings/you?mock=1' },
  { name: 'settings-calendars', path: '/app/alma/settings/calendars?mock=1' },
  { name: 'settings-calendars-clash', path: '/app/alma/settings/calendars?mock=clash' },
  { name: 'today-clash', path: today('clash') },
  { name: 'settings-calendars-empty', path: '/app/alma/settings/calendars?mock=empty' },
  { name: 'settings-calendars-add', path: '/app/alma/settings/calendars?mock=1', reach: addCalendar },
  { name: 'settings-calendars-renew', path: '/app/alma/settings/calendars?mock=1', reach: (page) => page.locator('.feed .link').first().click() },
  { name: 'set-up-first', path: '/app/set-up?key=abc&mock=out' },
  { name: 'set-up-place', path: '/app/set-up?step=place&mock=1', reach: (page) => emptied(page, 'input[name=organization]') },
  { name: 'set-up-hours', path: '/app/set-up?step=hours&mock=1' },
  { name: 'set-up-people', path: '/app/set-up?step=people&mock=1' },
  { name: 'set-up-services', path: '/app/set-up?step=services&mock=1' },
  { name: 'set-up-look', path: '/app/set-up?step=look&mock=1' },
  { name: 'set-up-closed', path: '/app/set-up?mock=closed' },
  { name: 'share', path: '/app/alma/share?mock=1' },
  { name: 'share-printed', path: '/app/alma/share?mock=1', printed: true },
  { name: 'share-fresh', path: '/app/alma/share?fresh=true&mock=1' },
  { name: 'sign-in', path: '/app?mock=out' },
  { name: 'sign-in-refused', path: '/app?mock=out', reach: (page) => fill(page, ['aigerim@alma.example', 'wrong']) },
  { name: 'sign-up', path: '/app/sign-up?mock=out', reach: (page) => page.locator('.btn.primary').click() },
  { name: 'sign-up-done', path: '/app/sign-up?mock=out', reach: (page) => fill(page, ['Aigerim', 'aigerim@alma.example', 'correct horse']) },
  { name: 'verified', path: '/app/verify?token=abc&mock=out' },
  { name: 'reset', path: '/app/reset?mock=out' },
  { name: 'new-password', path: '/app/reset?token=abc&mock=out' },
  { name: 'choose', path: '/app?mock=many' },
  { name: 'no-business', path: '/app?mock=none' },
  { name: 'no-page', path: '/app/alma/nowhere/at-all?mock=1' },
]

/** An address that is a page and no calendar. @param {Page} page */
async function addCalendar(page) {
  await page.locator('.settings-group .btn').last().click()
  await page.locator('.inline-form input').first().fill('https://calendar.example/me')
  await page.locator('.inline-form .primary').click()
  await page.locator('.inline-form .err').waitFor()
}

/** @param {Page} page */
async function move(page) {
  await page.locator('.panel footer .btn:not(.primary):not(.icon)').click()
  await page.locator('.slots button').nth(5).click()
}

/** @param {Page} page */
async function seek(page) {
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('da')
  await page.locator('[role="option"]').first().waitFor()
}

/** Two blocks of a Monday over each other. @param {Page} page */
async function overlap(page) {
  await page.locator('.week-day .time').nth(1).fill('15')
  await page.keyboard.press('Tab')
  await page.locator('.week-fault').waitFor()
}

/** Picks Tuz up with keys and goes so many quarters down. @param {Page} page @param {number} quarters @param {string[]} then */
async function carry(page, quarters, ...then) {
  await page.locator(TUZ).focus()
  for (const key of ['Space', ...Array.from({ length: quarters }, () => 'ArrowDown'), ...then]) await page.keyboard.press(key)
}

/** @param {Page} page @param {string} words @param {string[]} then */
async function book(page, words, ...then) {
  await page.locator('.cal-top .btn.primary:visible').click()
  await page.locator('[role="combobox"]').fill(words)
  await page.locator('[role="option"]').first().waitFor()
  for (const key of then) {
    await page.waitForTimeout(100)
    await page.keyboard.press(key)
  }
}

/** Somebody known wants it every week. @param {Page} page */
async function again(page) {
  await book(page, 'da', 'Enter')
  await page.locator('form.quick button[aria-pressed]').first().click()
  await page.locator('form.quick select').last().selectOption('week')
}

/** The dates of it; on to what comes of booking them, if that is asked for. @param {Page} page @param {string} [then] */
async function plan(page, then) {
  await again(page)
  await page.locator('button[form="booking"]').click()
  await page.locator('.plan li').first().waitFor()
  if (!then) return
  await page.locator('.plan + footer .btn.primary').click()
  await page.locator(then).waitFor()
}

/** @param {Page} page @param {string} words */
async function found(page, words) {
  await page.locator('[role="combobox"]').fill(words)
  await page.locator('[role="option"]').last().click()
}

/** A client with two pets. @param {Page} page */
async function guests(page) {
  await page.locator('[role="combobox"]').fill('da')
  await page.locator('[role="option"]', { hasText: 'Dana' }).click()
  await page.locator('.visit-service').first().waitFor()
}

/** One service for each of them. @param {Page} page */
async function together(page) {
  await guests(page)
  for (const pet of [0, 1]) await page.locator('.visit-guest', { has: page.locator('.visit-service') }).nth(pet).locator('[type=checkbox]').nth(pet).check()
  await page.locator('.day-strip').waitFor()
}

/** A time for both; booked, if what comes of that is waited for. @param {Page} page @param {string} then */
async function visit(page, then) {
  await together(page)
  await page.locator('.slots button').first().click()
  await page.locator('.visit-plan').waitFor()
  if (then !== '.visit-plan') await page.locator('.visit-page .btn.primary').click()
  await page.locator(then).waitFor()
}

/** @param {Page} page */
async function cancel(page) {
  await page.locator('.panel footer .icon').click()
  await page.locator('[role="menuitem"]').last().click()
  await page.locator('[role="alertdialog"]').waitFor()
}

/** Cancelling from the calendar, with no panel open. @param {Page} page */
async function calledOff(page) {
  await page.locator(TUZ).focus()
  await page.keyboard.press('Delete')
  await page.locator('.who-cancels summary').click()
}

/** Cancelling on the client's wish, for money, which is let go. @param {Page} page */
async function costly(page) {
  await cancel(page)
  await page.locator('.who-cancels summary').click()
  await page.locator('.who-cancels input[type="checkbox"]').check()
}

/** @param {Page} page @param {string} selector */
async function emptied(page, selector) {
  await page.locator(selector).fill('')
  await page.locator('.setup-go button[type=submit]').click()
}

/** @param {Page} page @param {string[]} values */
async function fill(page, values) {
  for (const [index, value] of values.entries()) await page.locator('input').nth(index).fill(value)
  await page.locator('.btn.primary').click()
}

/** What the pretend server cannot answer, because a frame asks for it: a letter. */
export const LETTER = `<!doctype html><html lang="en"><head><title>See you on Tuesday</title></head>
<body style="margin:0;background:#FAF9F6;font:16px/1.5 system-ui"><div style="max-width:32rem;margin:0 auto;padding:24px">
<h1 style="font-size:22px">See you on Tuesday</h1><p>Juniper is booked with Aigerim Sadykova.</p></div></body></html>`
