import { useEffect, useState } from 'react'

/** True once `waiting` has lasted: an answer that comes at once shows no skeleton. */
export function useLate(waiting: boolean, milliseconds = 150): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting, milliseconds])
  return waiting && late
}
