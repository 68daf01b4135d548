/** Arrow keys walk among the days, and among the times; Tab still reaches each. */
export function walk(event: KeyboardEvent) {
  const here = (event.target as Element).closest<HTMLElement>('[data-row] a')
  const row = here?.closest('[data-row]')
  if (!here || !row || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...(row.parentElement?.querySelectorAll<HTMLElement>(`.${row.className.split(' ')[0] ?? ''}[data-row] a`) ?? [])]
  const at = all.indexOf(here)
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1, ArrowDown: below(all, here, 1), ArrowUp: below(all, here, -1) }[event.key]
  const target = next === undefined ? undefined : all[next]
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** The nearest one in the line below or above; -1 when there is none. */
function below(all: HTMLElement[], here: HTMLElement, way: 1 | -1): number {
  const own = here.getBoundingClientRect()
  const others = all.map((each, at) => ({ at, box: each.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - own.top) * way > own.height / 2)
    .sort((a, b) => (a.box.top - b.box.top) * way || Math.abs(a.box.left - own.left) - Math.abs(b.box.left - own.left))
  return others[0]?.at ?? -1
}
