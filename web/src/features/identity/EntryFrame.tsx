import type { ReactNode } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { LANGUAGES, OWN_NAME } from '../../shared/i18n/tables'
import { choose } from '../../shared/settings'
import { Mark } from '../../shared/ui/Icon'

interface Props {
  title: string
  intro?: ReactNode
  children?: ReactNode
  /** The other way to go, below the card. */
  aside?: ReactNode
}

/** Every screen before the workspace: one column, one act, and the choice of language. */
export function EntryFrame({ title, intro, children, aside }: Props) {
  const { t, format } = useSpeech()
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8">
      <main className="my-auto w-full max-w-100">
        <div className="mb-6 grid justify-items-center gap-2 text-center">
          <span className="mb-2 grid size-12 place-items-center rounded-[14px] bg-accent text-accent-ink">
            <Mark size={26} />
          </span>
          <h1 className="type-title">{title}</h1>
          {intro && <p className="text-muted">{intro}</p>}
        </div>
        {children && <div className="card p-6">{children}</div>}
        {aside && <div className="mt-5 text-center text-muted">{aside}</div>}
      </main>
      <nav className="mt-8 flex gap-1" aria-label={t('account.language')}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === format.language}
            className="min-h-9 rounded-full px-3 text-muted aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:text-ink"
            onClick={() => choose({ language: each })}
          >
            {OWN_NAME[each]}
          </button>
        ))}
      </nav>
    </div>
  )
}
