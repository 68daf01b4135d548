import type { ReactNode } from 'react'

export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card kit-sample">
      <h2 className="small font-medium text-muted">{title}</h2>
      <div className="kit-row">{children}</div>
    </section>
  )
}
