import type { components } from '../../shared/api/schema'
import type { MessageId } from '../../shared/i18n/i18n'

export type Policy = components['schemas']['PolicyView']
export type PolicyTerms = components['schemas']['PolicyTerms']
export type Step = components['schemas']['NoticeStep']
export type Fee = components['schemas']['Fee']

const HOUR = 60
const DAY = 24 * HOUR

/** How long before, in minutes, as people say it. */
export const NOTICE = [HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY]
export const SHARES = [10, 20, 25, 30, 50, 75, 100]

/** What most begin with. */
export function usualTerms(name: string): PolicyTerms {
  return {
    name, services: [], providers: [], cancel: [{ withinMinutes: DAY, fee: { percent: 50 } }], move: [{ withinMinutes: DAY, fee: { percent: 50 } }],
    firstFree: true, emergencies: true,
  }
}

/** The terms of a policy that is there. */
export function termsOf(policy: Policy): PolicyTerms {
  const terms: PolicyTerms & { id?: string; version?: number; sentences?: unknown } = { ...policy }
  delete terms.id
  delete terms.version
  delete terms.sentences
  return terms
}

export function checkPolicy({ name }: PolicyTerms): Partial<Record<string, MessageId>> {
  return name.trim() ? {} : { name: 'settings.fault.name' }
}

/** Whether moving has the rules of cancelling, its own, or none. */
export type MoveRule = 'same' | 'free' | 'own'

export function moveRule({ cancel, move }: PolicyTerms): MoveRule {
  if (move.length === 0) return 'free'
  return JSON.stringify(move) === JSON.stringify(cancel) ? 'same' : 'own'
}

/** The steps with one more, between the last and the start, at least as dear as it. */
export function withStep(steps: readonly Step[]): Step[] {
  const last = steps.at(-1)
  if (!last) return [{ withinMinutes: DAY, fee: { percent: 50 } }]
  const within = [...NOTICE].reverse().find((minutes) => minutes < last.withinMinutes) ?? Math.max(1, Math.floor(last.withinMinutes / 2))
  return [...steps, { withinMinutes: within, fee: last.fee.percent ? { percent: 100 } : { ...last.fee } }]
}

/** The same with one step changed, the longest notice first. */
export function withChange(steps: readonly Step[], index: number, change: Partial<Step>): Step[] {
  return steps.map((step, at) => (at === index ? { ...step, ...change } : step)).sort((a, b) => b.withinMinutes - a.withinMinutes)
}

/** Changes cancelling, and moving with it where it follows. */
export function withCancel(terms: PolicyTerms, cancel: Step[]): Partial<PolicyTerms> {
  return moveRule(terms) === 'same' ? { cancel, move: cancel } : { cancel }
}
