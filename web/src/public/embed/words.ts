import type { Language } from './settings'

// The few words around the frame. They stand here and not with the messages, so that the script stays one small file.
const WORDS = {
  en: { book: 'Book a time', frame: 'Booking', close: 'Close' },
  ru: { book: 'Записаться', frame: 'Запись', close: 'Закрыть' },
  kk: { book: 'Жазылу', frame: 'Жазылу беті', close: 'Жабу' },
} as const

export const wordsOf = (language: Language) => WORDS[language]
