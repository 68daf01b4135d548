// Adds up what surefire, vitest and the looks at screens wrote, and the steps that broke without a failed test of their own:
//   node tools/count-tests.mjs <surefire-reports> <vitest.json> <axe.json> <frames.json> <steps-broken>
// Prints "N passed, N failed, N skipped"; its status is 0 only when something passed and nothing failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Counts of one report of surefire, from the attributes of its root element. */
export function surefire(xml) {
  const root = /<testsuite\s[^>]*>/.exec(xml)?.[0] ?? ''
  const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(root)?.[1] ?? 0)
  const failed = count('failures') + count('errors')
  return { passed: count('tests') - failed - count('skipped'), failed, skipped: count('skipped') }
}

/** Counts of vitest's JSON reporter. A file that could not be loaded has no tests, but fails. */
export function vitest(json) {
  const unloaded = (json.testResults ?? []).filter((f) => f.status === 'failed' && f.assertionResults.length === 0)
  return {
    passed: json.numPassedTests ?? 0,
    failed: (json.numFailedTests ?? 0) + unloaded.length,
    skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0),
  }
}

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** What a look at screens wrote itself. */
export const looks = ({ passed = 0, failed = 0 }) => ({ passed, failed, skipped: 0 })

const [reports, web, screens, frames, broken] = process.argv.slice(2)
const files = existsSync(reports) ? readdirSync(reports).filter((f) => /^TEST-.*\.xml$/.test(f)) : []
let sum = files.map((f) => surefire(readFileSync(join(reports, f), 'utf8'))).reduce(add, { passed: 0, failed: 0, skipped: 0 })
if (existsSync(web)) sum = add(sum, vitest(JSON.parse(readFileSync(web, 'utf8'))))
for (const file of [screens, frames]) if (existsSync(file)) sum = add(sum, looks(JSON.parse(readFileSync(file, 'utf8'))))
if (sum.failed === 0) sum = { ...sum, failed: Number(broken) }
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
