import { useEffect, useState } from 'react'

/** The present, moving on by itself: a screen that says "in 5 min" must not go stale. */
export function useNow(everyMilliseconds = 20_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
