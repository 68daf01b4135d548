import type { CSSProperties } from 'react'
import { useLate } from '../../shared/ui/late'
import { SkeletonRows } from '../../shared/ui/Skeleton'

/** Tops and heights, in percent, of what might stand in a column. */
const SHAPES = [[[8, 10], [22, 6], [34, 16], [62, 9]], [[4, 18], [30, 8], [46, 20]], [[12, 22], [44, 7], [56, 18]], [[18, 12], [38, 14], [66, 12]]] as const

/** The shape of a day that is on its way; nothing for the first moment. */
export function GridSkeleton({ label, columns }: { label: string; columns: number }) {
  const late = useLate(true)
  if (columns === 0) return <div className="p-6"><SkeletonRows rows={6} label={label} /></div>
  return (
    <div className="cal" aria-busy="true" style={{ '--n': columns, '--gutter': '3.75rem', '--hour-px': '80px' } as CSSProperties}>
      <span className="sr" role="status">{label}</span>
      <div className="heads">
        {Array.from({ length: columns }, (_, index) => (
          <div key={index} className="head" style={{ gridColumn: index + 2 }}>
            {late && <><span className="bone size-9 flex-none rounded-full" /><span className="grid flex-1 gap-2"><span className="bone h-3 w-3/5" /><span className="bone h-2.5 w-2/5" /></span></>}
          </div>
        ))}
      </div>
      <div className="grid-of-days h-full">
        {Array.from({ length: columns }, (_, index) => (
          <div key={index} className="col" style={{ gridColumn: index + 2 }}>
            {late && SHAPES[index % 4]!.map(([top, height]) => <span key={top} className="bone absolute inset-x-1" style={{ top: `${top}%`, height: `${height}%` }} />)}
          </div>
        ))}
      </div>
    </div>
  )
}
