import type { Draft } from './api'
import type { Faults } from './model'

/** What every screen of the set-up gets. */
export interface StepProps {
  readonly draft: Draft
  readonly faults: Faults
  /** Changes the draft; what was wrong at `path` is forgotten until it is looked at again. */
  readonly edit: (path: string, next: (before: Draft) => Draft) => void
  /** Says what is wrong at `path`, or that nothing is any more. */
  readonly fault: (path: string, text: string | undefined) => void
}
