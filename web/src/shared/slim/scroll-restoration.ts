interface Scrolling {
  readonly _scroll: { n: boolean; r?: boolean }
  subscribe(event: 'onRendered', then: () => void): unknown
}

/** A new page begins at its top, unless whoever went there asked to stay (`resetScroll: false`). */
export function setupScrollRestoration(router: Scrolling): void {
  const scroll = router._scroll
  if (scroll.r) return
  scroll.r = true
  router.subscribe('onRendered', () => {
    if (scroll.n) scrollTo(0, 0)
    scroll.n = true
  })
}

export const storageKey = ''
export const defaultGetScrollRestorationKey = (location: { href: string }) => location.href
export const getElementScrollRestorationEntry = () => undefined
