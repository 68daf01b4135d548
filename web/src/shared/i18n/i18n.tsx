import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import { type ReactNode, createContext, use, useMemo } from 'react'
import type identity from '../../../i18n/en/identity.json'
import type workspace from '../../../i18n/en/workspace.json'
import { useSettings } from '../settings'
import { type Formats, customaryHours, formats } from './format'
import { LANGUAGES, type Language } from './tables'

/** Every text there is; a key that no file has does not compile. */
export type MessageId = keyof typeof workspace | keyof typeof identity

type Values = Record<string, string | number>

/** Says a message in the language that is loaded. */
export type Translate = (id: MessageId, values?: Values) => string

const i18n = setupI18n()

const catalogues: Record<Language, () => Promise<{ default: Record<string, CompiledMessage> }>> = {
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
  kk: () => import('virtual:messages/kk'),
}

/** Fetches a language's messages and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  const { default: messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

/** For code outside components. */
export const translate: Translate = (id, values) => i18n._(id, values)

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
    () => ({ t: (id, values) => i18n._(id, values), format: formats(language, hours ?? customaryHours(language)) }),
    [language, hours],
  )
  return <Context value={speech}>{children}</Context>
}

export function useSpeech(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('useSpeech outside SpeechProvider')
  return speech
}
