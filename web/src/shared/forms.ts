import type { FieldError, FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { isProblem } from './api/problem'
import type { MessageId, Translate } from './i18n/i18n'

/** What stands below a field. Our own checks carry a message id, the server's words are already in the right language. */
export function faultText(t: Translate, error: FieldError | undefined): string | undefined {
  if (!error?.message) return undefined
  return error.type === 'server' ? error.message : t(error.message as MessageId)
}

/** Puts the server's faults beside their fields. False when there is none to place: then the form says it as a whole. */
export function placeFaults<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): boolean {
  if (!isProblem(error)) return false
  const placed = error.faults.filter(({ field }) => field in form.getValues())
  placed.forEach(({ field, message }, index) =>
    form.setError(field as Path<T>, { type: 'server', message }, { shouldFocus: index === 0 }),
  )
  return placed.length > 0
}
