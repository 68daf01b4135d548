import { useLate } from './late'

/** Rows of the shape that is coming: picture, two lines, a figure. Empty for the first 150 ms. */
export function SkeletonRows({ rows = 4, label }: { rows?: number; label: string }) {
  const late = useLate(true)
  return (
    <div aria-busy="true">
      <span className="sr" role="status">{label}</span>
      {late && Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex min-h-14 items-center gap-3">
          <span className="bone size-9 flex-none rounded-[32%]" />
          <span className="grid flex-1 gap-2">
            <Bar of={[70, 52, 64, 48][row % 4]} tall />
            <Bar of={[48, 30, 42, 26][row % 4]} />
          </span>
          <span className="bone h-3 w-12" />
        </div>
      ))}
    </div>
  )
}

function Bar({ of = 50, tall = false }: { of?: number | undefined; tall?: boolean }) {
  return <span className={`bone ${tall ? 'h-3' : 'h-2.5'}`} style={{ width: `${of}%` }} />
}
