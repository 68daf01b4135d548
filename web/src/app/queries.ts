import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem } from '../shared/api/problem'

/** A session that ended while somebody worked: `onSignedOut` sends them to sign in and back. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 401)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isWorthRepeating(error), networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Only what may go away by itself: no answer, or a server that is busy. */
function isWorthRepeating(error: unknown): boolean {
  return isProblem(error) && (error.unreachable || error.status === 503 || error.status === 429)
}
