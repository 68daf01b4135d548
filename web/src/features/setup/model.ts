import type { Language } from '../../shared/i18n/tables'
import { minutesOf } from '../../shared/week/model'
import { isProblem } from '../../shared/api/problem'
import type { Draft, Hours, Offer, Person, Step } from './api'

/** The screens, in order. */
export const STEPS: readonly Step[] = ['place', 'hours', 'people', 'services', 'look']

export const TRADES = ['salon', 'grooming', 'vet', 'training', 'kennel', 'shelter', 'consulting'] as const

export type Trade = (typeof TRADES)[number]

export const isStep = (value: unknown): value is Step => STEPS.includes(value as Step)

export const stepAfter = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1]

export const stepBefore = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1]

/** Nobody skips a screen they have not seen. */
export const isReached = (draft: Draft, step: Step): boolean => STEPS.indexOf(step) <= STEPS.indexOf(draft.step)

/** What is wrong, by its path in the draft. */
export type Faults = Readonly<Record<string, string>>

/** The server's faults by path; empty when the refusal is about something else. */
export function faultsOf(error: unknown): Faults {
  if (!isProblem(error)) return {}
  return Object.fromEntries(error.faults.map(({ field, message }) => [field, message]))
}

/** The first screen that has a fault. */
export function stepOf(faults: Faults): Step | undefined {
  return STEPS.find((step) => Object.keys(faults).some((path) => path === step || path.startsWith(`${step}.`) || path.startsWith(`${step}[`)))
}

export function withoutFaults(faults: Faults, path: string): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([each]) => each !== path && !each.startsWith(`${path}.`) && !each.startsWith(`${path}[`)))
}

/** A text in the reader's language, else in whichever it was written. */
export function textIn(text: Readonly<Record<string, string>> | undefined, language: Language): string {
  return text?.[language] ?? Object.values(text ?? {})[0] ?? ''
}

/** What somebody writes replaces the words we suggested in every language: those would say something else now. */
export const written = (language: Language, text: string): Record<string, string> => (text === '' ? {} : { [language]: text })

/** Nobody asks for 7 000.00 ₸: whole amounts are written without a fraction. */
export function priceText(minor: number | null | undefined, digits: number): string {
  if (minor === null || minor === undefined) return ''
  const whole = minor / 10 ** digits
  return (Number.isInteger(whole) ? String(whole) : whole.toFixed(digits)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')
}

/** What was typed as a price, in minor units; undefined when it is none. Empty is a price that is agreed on the spot. */
export function priceOf(text: string, digits: number): number | null | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^\d{1,9}(\.\d+)?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 10 ** digits)
}

/** The service with a change of theirs; what is changed to nothing is left out. */
export function changedOffer(offer: Offer, change: { [K in keyof Offer]?: Offer[K] | undefined }): Offer {
  const told = Object.entries({ ...offer, ...change, touched: true }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(told) as unknown as Offer
}

export const ownOffer = (): Offer => ({ touched: true, name: {}, minutes: 30 })

/** Who sets the business up comes first, when they take clients themselves. */
export function withMe(people: readonly Person[], me: Person): Person[] {
  return [me, ...people.filter((person) => !person.me)]
}

/** The days a range of hours names, as runs from Monday on: Mon–Fri, Sun. */
export function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const week = [1, 2, 3, 4, 5, 6, 0].filter((day) => days.includes(day))
  const place = (day: number) => (day + 6) % 7
  const runs: [number, number][] = []
  for (const day of week) {
    const last = runs.at(-1)
    if (last && place(day) === place(last[1]) + 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

/** The hours of a week as a page shows them: days with the same hours are one line, those without any are left out. */
export function hourLines(hours: readonly Hours[], clock: (minutes: number) => string): readonly { days: number[]; times: string[] }[] {
  const time = (text = '') => clock(minutesOf(text))
  const lines = new Map<string, { days: number[]; times: string[] }>()
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const times = hours.filter((each) => each.days.includes(day)).sort((a, b) => (a.start ?? '').localeCompare(b.start ?? '')).map(({ start, end }) => `${time(start)}–${time(end)}`)
    if (times.length === 0) continue
    const same = lines.get(times.join())
    if (same) same.days.push(day)
    else lines.set(times.join(), { days: [day], times })
  }
  return [...lines.values()]
}

/** WCAG 2 contrast of two colours, `#RRGGBB`. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
