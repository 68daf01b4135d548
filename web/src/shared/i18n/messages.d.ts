/** The catalogues of one part, by language: `virtual:messages/calendar`. */
declare module 'virtual:messages/*' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

  const catalogues: Record<'en' | 'ru' | 'kk', () => Promise<{ default: Record<string, CompiledMessage> }>>
  export default catalogues
}
