import { type RefObject, startTransition, useEffect, useState } from 'react'

/** So few columns are all drawn. */
const FEW = 8
/** Beyond what is in sight, on either side. */
const SPARE = 2

/** Says which of `count` equal columns are in sight, or nearly: a clinic of forty draws twelve. */
export function useShown(scroller: RefObject<HTMLElement | null>, count: number): (index: number) => boolean {
  const [[first, last], setRange] = useState<readonly [number, number]>([0, FEW])
  const many = count > FEW
  useEffect(() => {
    const element = scroller.current
    if (!many || !element) return
    let [column, sight] = [1, 0]
    const look = () => {
      const from = Math.max(0, Math.floor(element.scrollLeft / column) - SPARE)
      const to = Math.min(count - 1, Math.ceil((element.scrollLeft + sight) / column) + SPARE)
      // What comes into sight was drawn ahead, so there is time: a frame is not held up for what follows it.
      startTransition(() => setRange((was) => (was[0] === from && was[1] === to ? was : [from, to])))
    }
    const measure = () => {
      column = Math.max(1, (element.scrollWidth - 60) / count)
      sight = element.clientWidth
      look()
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, count, many])
  return (index) => !many || (index >= first && index <= last)
}
