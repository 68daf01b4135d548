import { type RefObject, useEffect, useState } from 'react'

/** So few columns are all drawn. */
const FEW = 8
/** Beyond what is in sight, on either side. */
const SPARE = 2

/** Says which of `count` equal columns are in sight, or nearly: a clinic of forty draws eight. */
export function useShown(scroller: RefObject<HTMLElement | null>, count: number): (index: number) => boolean {
  const [[first, last], setRange] = useState<readonly [number, number]>([0, FEW])
  const many = count > FEW
  useEffect(() => {
    const element = scroller.current
    if (!many || !element) return
    const look = () => {
      const width = (element.scrollWidth - 60) / count
      const from = Math.max(0, Math.floor(element.scrollLeft / width) - SPARE)
      const to = Math.min(count - 1, Math.ceil((element.scrollLeft + element.clientWidth) / width) + SPARE)
      setRange((was) => (was[0] === from && was[1] === to ? was : [from, to]))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, count, many])
  return (index) => !many || (index >= first && index <= last)
}
