// How a screen of the workspace gets into its state.

/** @typedef {import('playwright-core').Page} Page */

/** The day all screens are seen on. */
export const DAY = '2026-11-24'

/** A card in the calendar of that day. */
export const TUZ = `[data-apt="apt_${DAY}_4"]`

/** An address that is a page and no calendar. @param {Page} page */
export async function addCalendar(page) {
  await page.locator('.settings-group .btn').last().click()
  await page.locator('.inline-form input').first().fill('https://calendar.example/me')
  await page.locator('.inline-form .primary').click()
  await page.locator('.inline-form .err').waitFor()
}

/** A password that is not accepted. @param {Page} page */
export async function connectCalendar(page) {
  await page.locator('.settings-group > div > .btn').nth(-2).click()
  await page.locator('.inline-form input').first().fill('caldav.icloud.com')
  await page.locator('.inline-form input').nth(1).fill('asel.nurova@icloud.com')
  await page.locator('.inline-form input').nth(2).fill('not it')
  await page.locator('.inline-form .primary').click()
  await page.locator('.inline-form .err').waitFor()
}

/** @param {Page} page */
export async function move(page) {
  await page.locator('.panel footer .btn:not(.primary):not(.icon)').click()
  await page.locator('.slots button').nth(5).click()
}

/** @param {Page} page */
export async function seek(page) {
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('da')
  await page.locator('[role="option"]').first().waitFor()
}

/** Two blocks of a Monday over each other. @param {Page} page */
export async function overlap(page) {
  await page.locator('.week-day .time').nth(1).fill('15')
  await page.keyboard.press('Tab')
  await page.locator('.week-fault').waitFor()
}

/** Picks Tuz up with keys and goes so many quarters down. @param {Page} page @param {number} quarters @param {string[]} then */
export async function carry(page, quarters, ...then) {
  await page.locator(TUZ).focus()
  for (const key of ['Space', ...Array.from({ length: quarters }, () => 'ArrowDown'), ...then]) await page.keyboard.press(key)
}

/** @param {Page} page @param {string} words @param {string[]} then */
export async function book(page, words, ...then) {
  await page.locator('.cal-top .btn.primary:visible').click()
  await page.locator('[role="combobox"]').fill(words)
  await page.locator('[role="option"]').first().waitFor()
  for (const key of then) {
    await page.waitForTimeout(100)
    await page.keyboard.press(key)
  }
}

/** Somebody known wants it every week. @param {Page} page */
export async function again(page) {
  await book(page, 'da', 'Enter')
  await page.locator('form.quick button[aria-pressed]').first().click()
  await page.locator('form.quick select').last().selectOption('week')
}

/** The dates of it; on to what comes of booking them, if that is asked for. @param {Page} page @param {string} [then] */
export async function plan(page, then) {
  await again(page)
  await page.locator('button[form="booking"]').click()
  await page.locator('.plan li').first().waitFor()
  if (!then) return
  await page.locator('.plan + footer .btn.primary').click()
  await page.locator(then).waitFor()
}

/** @param {Page} page @param {string} words */
export async function found(page, words) {
  await page.locator('[role="combobox"]').fill(words)
  await page.locator('[role="option"]').last().click()
}

/** A client with two pets. @param {Page} page */
export async function guests(page) {
  await page.locator('[role="combobox"]').fill('da')
  await page.locator('[role="option"]', { hasText: 'Dana' }).click()
  await page.locator('.visit-service').first().waitFor()
}

/** One service for each of them. @param {Page} page */
export async function together(page) {
  await guests(page)
  for (const pet of [0, 1]) await page.locator('.visit-guest', { has: page.locator('.visit-service') }).nth(pet).locator('[type=checkbox]').nth(pet).check()
  await page.locator('.day-strip').waitFor()
}

/** A time for both; booked, if what comes of that is waited for. @param {Page} page @param {string} then */
export async function visit(page, then) {
  await together(page)
  await page.locator('.slots button').first().click()
  await page.locator('.visit-plan').waitFor()
  if (then !== '.visit-plan') await page.locator('.visit-page .btn.primary').click()
  await page.locator(then).waitFor()
}

/** @param {Page} page */
export async function cancel(page) {
  await page.locator('.panel footer .icon').click()
  await page.locator('[role="menuitem"]').last().click()
  await page.locator('[role="alertdialog"]').waitFor()
}

/** Cancelling from the calendar, with no panel open. @param {Page} page */
export async function calledOff(page) {
  await page.locator(TUZ).focus()
  await page.keyboard.press('Delete')
  await page.locator('.who-cancels summary').click()
}

/** Cancelling on the client's wish, for money, which is let go. @param {Page} page */
export async function costly(page) {
  await cancel(page)
  await page.locator('.who-cancels summary').click()
  await page.locator('.who-cancels input[type="checkbox"]').check()
}

/** @param {Page} page @param {string} selector */
export async function emptied(page, selector) {
  await page.locator(selector).fill('')
  await page.locator('.setup-go button[type=submit]').click()
}

/** @param {Page} page @param {string[]} values */
export async function fill(page, values) {
  for (const [index, value] of values.entries()) await page.locator('input').nth(index).fill(value)
  await page.locator('.btn.primary').click()
}
