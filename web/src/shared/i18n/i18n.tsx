import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { type ReactNode, createContext, use, useMemo } from 'react'
import boardTexts from 'virtual:messages/board'
import calendarTexts from 'virtual:messages/calendar'
import calendarsTexts from 'virtual:messages/calendars'
import feesTexts from 'virtual:messages/fees'
import kitTexts from 'virtual:messages/kit'
import paletteTexts from 'virtual:messages/palette'
import premiumTexts from 'virtual:messages/premium'
import seriesTexts from 'virtual:messages/series'
import resourcesTexts from 'virtual:messages/resources'
import requestsTexts from 'virtual:messages/requests'
import settingsTexts from 'virtual:messages/settings'
import setupTexts from 'virtual:messages/setup'
import staysTexts from 'virtual:messages/stays'
import visitsTexts from 'virtual:messages/visits'
import shellTexts from 'virtual:messages/shell'
import classesTexts from 'virtual:messages/classes'
import waitlistTexts from 'virtual:messages/waitlist'
import type board from '../../../i18n/en/board.json'
import type calendar from '../../../i18n/en/calendar.json'
import type calendars from '../../../i18n/en/calendars.json'
import type fees from '../../../i18n/en/fees.json'
import type identity from '../../../i18n/en/identity.json'
import type kit from '../../../i18n/en/kit.json'
import type palette from '../../../i18n/en/palette.json'
import type premium from '../../../i18n/en/premium.json'
import type series from '../../../i18n/en/series.json'
import type requests from '../../../i18n/en/requests.json'
import type resources from '../../../i18n/en/resources.json'
import type settings from '../../../i18n/en/settings.json'
import type setup from '../../../i18n/en/setup.json'
import type stays from '../../../i18n/en/stays.json'
import type visits from '../../../i18n/en/visits.json'
import type classes from '../../../i18n/en/classes.json'
import type waitlist from '../../../i18n/en/waitlist.json'
import type week from '../../../i18n/en/week.json'
import type workspace from '../../../i18n/en/workspace.json'
import { useSettings } from '../settings'
import { type Formats, customaryHours, formats, plainNumber } from './format'
import { type Values, say } from './say'
import { LANGUAGES, type Language } from './tables'

/** What is fetched with a screen, beside the messages every screen needs. vite.config.ts says which files make up a part. */
const PARTS = { board: boardTexts, calendar: calendarTexts, calendars: calendarsTexts, classes: classesTexts, fees: feesTexts, kit: kitTexts, palette: paletteTexts, premium: premiumTexts, requests: requestsTexts, resources: resourcesTexts, series: seriesTexts, settings: settingsTexts, setup: setupTexts, stays: staysTexts, visits: visitsTexts, waitlist: waitlistTexts }

export type Part = keyof typeof PARTS

/** Every text there is; a key that no file has does not compile. */
export type MessageId =
  | keyof typeof workspace | keyof typeof identity
  | keyof typeof board | keyof typeof calendar | keyof typeof calendars | keyof typeof classes | keyof typeof fees | keyof typeof kit | keyof typeof palette | keyof typeof premium | keyof typeof requests | keyof typeof resources | keyof typeof series | keyof typeof settings | keyof typeof setup | keyof typeof stays | keyof typeof visits | keyof typeof waitlist | keyof typeof week

/** Says a message in the language that is loaded. */
export type Translate = (id: MessageId, values?: Values) => string

const needed = new Set<Part>()
let wanted: Language | undefined
let spoken: Language | undefined
let messages: Record<string, CompiledMessage> = {}

/** Fetches a language's messages, of every part that was asked for so far, and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  const parts = [...needed]
  const found = await Promise.all([shellTexts, ...parts.map((part) => PARTS[part])].map((texts) => texts[language]()))
  if (language !== wanted) return // somebody chose again meanwhile
  messages = Object.assign({}, ...found.map((each) => each.default)) as typeof messages
  spoken = language
  document.documentElement.lang = language
  // A part that was asked for meanwhile came in the old language.
  await Promise.all([...needed].filter((part) => !parts.includes(part)).map(add))
}

/**
 * A lazy module together with the texts it speaks with, fetched side by side: neither is there without the other, so
 * nobody sees a key. Use as `lazyRouteComponent(() => withTexts('calendar', import('…')), 'CalendarPage')`.
 */
export async function withTexts<T>(part: Part, module: Promise<T>): Promise<T> {
  needed.add(part)
  const [loaded] = await Promise.all([module, add(part)])
  return loaded
}

/** Again when the language changed meanwhile; before the first language there is nothing to do, `speak` brings it. */
async function add(part: Part): Promise<void> {
  let language: Language | undefined
  while (language !== spoken) {
    language = spoken
    if (language) Object.assign(messages, (await PARTS[part][language]()).default)
  }
}

/** For code outside components. */
export const translate: Translate = (id, values = {}) => {
  const language = spoken ?? 'en'
  return say(messages[id] ?? id, values, language, (value) => plainNumber(value, language))
}

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.includes(text as Language)
}

/** The first of the browser's languages that we speak. */
export function browserLanguage(wishes: readonly string[] = navigator.languages): Language {
  return wishes.map((wish) => wish.slice(0, 2)).find(isLanguage) ?? 'en'
}

interface Speech {
  readonly t: Translate
  readonly format: Formats
}

const Context = createContext<Speech | undefined>(undefined)

/** Gives everything below a new `t` and `format` when the language or the clock changes. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const { hours } = useSettings()
  const speech = useMemo<Speech>(
    // A function of its own for each language: what depends on `t` is worked out anew.
    () => ({ t: (id, values) => translate(id, values), format: formats(language, hours ?? customaryHours(language)) }),
    [language, hours],
  )
  return <Context value={speech}>{children}</Context>
}

export function useSpeech(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('useSpeech outside SpeechProvider')
  return speech
}
