import type { Frame } from './frames'

const LONGEST_ANSWER = 65_000

export interface Poll {
  /** Asks again at once: what is listened to has changed. */
  anew: () => void
  stop: () => void
}

interface Ways {
  /** What is asked: the position so far. */
  readonly ask: () => object
  readonly hear: (frame: Frame) => void
  /** No answer, or none that helps; whether to come back is up to the caller. */
  readonly failed: () => void
  /** Signed out, or no member any more. */
  readonly ended: () => void
}

/** Hears what a socket would say, one answer at a time. */
export function startPoll({ ask, hear, failed, ended }: Ways): Poll {
  let question: AbortController | undefined
  let stopped = false

  const loop = async () => {
    while (!stopped) {
      question = new AbortController()
      const { signal } = question
      const response = await post(ask(), signal)
      if (signal.reason === 'stop') return
      if (response === 'anew') continue
      if (response === undefined) return failed()
      if (response.status === 429 || response.status === 503) {
        await pause(Number(response.headers.get('Retry-After')) || 5)
        continue
      }
      if (response.status === 401 || response.status === 403 || response.status === 404) return ended()
      if (!response.ok) return failed()
      const { frames } = (await response.json()) as { frames: Frame[] }
      frames.forEach(hear)
      if (frames.some(({ op }) => op === 'retry')) return failed()
    }
  }
  void loop().catch(() => stopped || failed())

  return {
    anew: () => question?.abort('anew'),
    stop: () => {
      stopped = true
      question?.abort('stop')
    },
  }
}

async function post(body: object, signal: AbortSignal): Promise<Response | 'anew' | undefined> {
  try {
    return await globalThis.fetch('/api/v1/live/poll', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER)]),
    })
  } catch {
    return signal.reason === 'anew' ? 'anew' : undefined
  }
}

const pause = (seconds: number) => new Promise((go) => setTimeout(go, seconds * 1000))
