import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Frame } from './frames'
import { openLine } from './line'

/** A socket in the hands of the test. */
class FakeSocket {
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  static get last(): FakeSocket {
    return this.all.at(-1)!
  }
  readyState = 0
  readonly sent: Record<string, unknown>[] = []
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: (event: { code: number }) => void
  constructor(
    readonly address: string,
    readonly protocol: string,
  ) {
    FakeSocket.all.push(this)
  }
  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }
  close() {
    this.readyState = 3
  }
  opens(n = 0, epoch = 'e1') {
    this.readyState = FakeSocket.OPEN
    this.onopen?.()
    this.says({ op: 'welcome', epoch, topics: [['biz_1', 'appointments', n]] })
  }
  says(frame: Frame) {
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
  cuts(code = 1006) {
    this.readyState = 3
    this.onclose?.({ code })
  }
}

const changed = (n: number): Frame => ({ op: 'changed', business: 'biz_1', topic: 'appointments', n, ids: [`apt_${n}`], days: ['2026-11-24'] })

/** A line somebody listens to; the listener's first call, with the greeting, is behind it. */
function listening(random = () => 1) {
  const line = openLine('ws://here/api/v1/live', random)
  const heard = vi.fn()
  const leave = line.subscribe('biz_1', 'appointments', heard)
  return { line, heard, leave }
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  vi.stubGlobal('WebSocket', FakeSocket)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a line', () => {
  it('says hello and tells what changed, with what to read', () => {
    const { line, heard } = listening()
    expect(FakeSocket.last.protocol).toBe('tend.v1')
    FakeSocket.last.opens()
    expect(FakeSocket.last.sent[0]).toMatchObject({ op: 'hello', businesses: ['biz_1'], since: [] })
    expect(line.isLive()).toBe(true)
    expect(heard.mock.calls).toEqual([[undefined]])

    FakeSocket.last.says(changed(1))
    expect(heard).toHaveBeenLastCalledWith({ ids: ['apt_1'], days: ['2026-11-24'] })
    FakeSocket.last.says(changed(1))
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('has everything read anew when a number is missing, heard or not', () => {
    const { heard } = listening()
    FakeSocket.last.opens()
    FakeSocket.last.says(changed(2))
    expect(heard).toHaveBeenLastCalledWith(undefined)
    FakeSocket.last.says({ op: 'beat', topics: [['biz_1', 'appointments', 2]] })
    expect(heard).toHaveBeenCalledTimes(2)
    FakeSocket.last.says({ op: 'beat', topics: [['biz_1', 'appointments', 3]] })
    expect(heard).toHaveBeenCalledTimes(3)
    expect(heard).toHaveBeenLastCalledWith(undefined)
  })

  it('repairs itself after it was cut: says how far it was, and reads anew what it missed', () => {
    const { line, heard } = listening()
    FakeSocket.last.opens(4)
    FakeSocket.last.cuts()
    expect(line.isLive()).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(FakeSocket.all).toHaveLength(2)

    FakeSocket.last.opens(5)
    expect(FakeSocket.last.sent[0]).toMatchObject({ epoch: 'e1', since: [['biz_1', 'appointments', 4]] })
    expect(heard).toHaveBeenCalledTimes(2)
    FakeSocket.last.says(changed(6))
    expect(heard).toHaveBeenLastCalledWith({ ids: ['apt_6'], days: ['2026-11-24'] })
  })

  it('reads nothing anew when nothing was missed', () => {
    const { heard } = listening()
    FakeSocket.last.opens(4)
    FakeSocket.last.cuts()
    vi.advanceTimersByTime(1_000)
    FakeSocket.last.opens(4)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('reads everything anew when the server began anew, whatever its numbers', () => {
    const { heard } = listening()
    FakeSocket.last.opens(4)
    FakeSocket.last.cuts()
    vi.advanceTimersByTime(1_000)
    FakeSocket.last.opens(4, 'e2')
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('notices a line that went dead in silence, and one that slept', () => {
    const { line } = listening()
    FakeSocket.last.opens()
    vi.advanceTimersByTime(62_000)
    expect(line.isLive()).toBe(false)
    vi.advanceTimersByTime(1_000)
    FakeSocket.last.opens()
    expect(FakeSocket.all).toHaveLength(2)

    line.wake()
    expect(FakeSocket.last.sent.at(-1)).toEqual({ op: 'ping' })
    FakeSocket.last.says({ op: 'pong' })
    vi.advanceTimersByTime(6_000)
    expect(line.isLive()).toBe(true)
    line.wake()
    vi.advanceTimersByTime(5_000)
    expect(line.isLive()).toBe(false)
  })

  it('listens to another business without being cut', () => {
    const { line } = listening()
    FakeSocket.last.opens()
    const other = vi.fn()
    line.subscribe('biz_2', 'appointments', other)
    expect(FakeSocket.all).toHaveLength(1)
    expect(FakeSocket.last.sent.at(-1)).toMatchObject({ op: 'hello', businesses: ['biz_1', 'biz_2'] })
  })

  it('is put down when nobody listens, but not between two screens', () => {
    const { line, heard, leave } = listening()
    FakeSocket.last.opens(3)
    leave()
    FakeSocket.last.says(changed(4))
    line.subscribe('biz_1', 'appointments', heard)()
    line.subscribe('biz_1', 'appointments', heard)
    FakeSocket.last.says({ op: 'welcome', epoch: 'e1', topics: [['biz_1', 'appointments', 4]] })
    expect(heard).toHaveBeenCalledTimes(2)
    expect(FakeSocket.all).toHaveLength(1)
  })
})

describe('patience', () => {
  it('grows from half a second to half a minute, with full jitter', () => {
    const waits = (random: number) => {
      FakeSocket.all = []
      const { leave } = listening(() => random)
      FakeSocket.last.opens()
      const found: number[] = []
      for (let i = 0; i < 8; i++) {
        FakeSocket.last.cuts()
        const before = FakeSocket.all.length
        let waited = 0
        while (FakeSocket.all.length === before) {
          vi.advanceTimersByTime(250)
          waited += 250
        }
        found.push(waited)
        FakeSocket.last.readyState = FakeSocket.OPEN
        FakeSocket.last.onopen?.()
      }
      leave()
      vi.runOnlyPendingTimers()
      return found
    }
    expect(waits(1)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
    expect(waits(0)).toEqual(Array(8).fill(500))
  })

  it('comes back when the server says', () => {
    listening()
    FakeSocket.last.opens()
    FakeSocket.last.says({ op: 'retry', after: 5_000 })
    FakeSocket.last.cuts(1012)
    vi.advanceTimersByTime(4_900)
    expect(FakeSocket.all).toHaveLength(1)
    vi.advanceTimersByTime(100)
    expect(FakeSocket.all).toHaveLength(2)
  })

  it('ends with the session, and lets the screens find out', () => {
    const { line, heard } = listening()
    FakeSocket.last.opens()
    FakeSocket.last.cuts(4401)
    vi.advanceTimersByTime(120_000)
    expect(FakeSocket.all).toHaveLength(1)
    expect(line.isLive()).toBe(false)
    expect(heard).toHaveBeenCalledTimes(2)
  })
})

describe('where no socket gets through', () => {
  /** What the poll asked, each with its answer still to come. */
  function polls() {
    const asked: { body: Record<string, unknown>; answer: (response: Response) => void }[] = []
    vi.stubGlobal('fetch', (_: string, { body }: RequestInit) =>
      new Promise<Response>((answer) => asked.push({ body: JSON.parse(body as string) as Record<string, unknown>, answer })))
    return asked
  }
  const refused = async () => {
    FakeSocket.last.cuts()
    await vi.advanceTimersByTimeAsync(1_000)
    FakeSocket.last.cuts()
    await vi.advanceTimersByTimeAsync(0)
  }

  it('asks and waits instead, and goes on from there', async () => {
    const asked = polls()
    const { line, heard } = listening()
    await refused()
    expect(asked[0]?.body).toMatchObject({ businesses: ['biz_1'], since: [] })
    asked[0]?.answer(Response.json({ frames: [{ op: 'welcome', epoch: 'e1', topics: [['biz_1', 'appointments', 7]] }] }))
    await vi.advanceTimersByTimeAsync(0)
    expect(line.isLive()).toBe(true)
    expect(asked[1]?.body).toMatchObject({ epoch: 'e1', since: [['biz_1', 'appointments', 7]] })
    asked[1]?.answer(Response.json({ frames: [changed(8)] }))
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toHaveBeenLastCalledWith({ ids: ['apt_8'], days: ['2026-11-24'] })
    expect(FakeSocket.all).toHaveLength(2)
  })

  it('obeys a server that is busy, and stops where it is signed out', async () => {
    const asked = polls()
    const { heard } = listening()
    await refused()
    asked[0]?.answer(new Response(null, { status: 503, headers: { 'Retry-After': '2' } }))
    await vi.advanceTimersByTimeAsync(1_900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toHaveLength(2)
    asked[1]?.answer(new Response(null, { status: 401 }))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toHaveLength(2)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
