import { NOT_A_MEMBER, SESSION_OVER, readFrame } from './frames'
import { Ledger, type Listener } from './ledger'
import { type Poll, startPoll } from './poll'

const SHORTEST_WAIT = 500
const LONGEST_WAIT = 30_000
/** The server is heard every 25 s; after two and a half of these nobody is there. */
const LONGEST_SILENCE = 62_000
const LONGEST_OPENING = 10_000
const LONGEST_PONG = 5_000
/** A line that held that long was a good one. */
const GOOD_LINE = 10_000
/** How long a poll does before the socket is tried again. */
const POLL_SPELL = 10 * 60_000
/** One screen leaves and the next comes: the line stays. */
const LINGER = 2_000

export interface Line {
  /** Tells `listener` from now on; the answer ends that. */
  subscribe: (business: string, topic: string, listener: Listener) => () => void
  /** Whether news come by themselves at present. */
  isLive: () => boolean
  /** Tells `listener` when that turns. */
  onTurn: (listener: () => void) => void
  /** The network is back, or somebody looks again: no waiting. */
  wake: () => void
}

/** The one line of this window: a socket while it can be had, a long poll where it cannot, and patience between. */
export function openLine(address: string, random: () => number = Math.random): Line {
  const ledger = new Ledger()
  const turns = new Set<() => void>()
  const device = crypto.randomUUID()
  let socket: WebSocket | undefined
  let opened = false
  let poll: Poll | undefined
  let live = false
  let over = false
  let attempt = 0
  let refusals = 0
  let retryWithin: number | undefined
  const timers: Partial<Record<'again' | 'silence' | 'good' | 'linger' | 'spell', ReturnType<typeof setTimeout>>> = {}

  const after = (timer: keyof typeof timers, milliseconds: number, act: () => void) => {
    clearTimeout(timers[timer])
    timers[timer] = setTimeout(act, milliseconds)
  }
  const stopTimers = () => Object.values(timers).forEach(clearTimeout)
  const turn = (to: boolean) => {
    if (live === to) return
    live = to
    turns.forEach((told) => told())
  }

  /** Full jitter: however many lost their line at once, they come back one by one. */
  const again = () => {
    const bound = retryWithin ?? Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** ++attempt)
    retryWithin = undefined
    after('again', SHORTEST_WAIT + random() * Math.max(0, bound - SHORTEST_WAIT), connect)
  }
  const end = () => {
    over = true
    stopTimers()
    turn(false)
    ledger.tellAll()
  }
  const hello = () => socket?.send(JSON.stringify({ op: 'hello', device, businesses: ledger.businesses(), ...ledger.position() }))
  const lost = () => {
    socket = undefined
    clearTimeout(timers.silence)
    clearTimeout(timers.good)
    turn(false)
    if (!opened && ++refusals >= 2) fallBack()
    else if (ledger.businesses().length > 0) again()
  }
  const drop = () => {
    const gone = socket
    lost()
    gone?.close()
  }

  const connect = () => {
    if (socket || poll || over || ledger.businesses().length === 0) return
    opened = false
    const fresh = new WebSocket(address, 'tend.v1')
    socket = fresh
    after('silence', LONGEST_OPENING, drop)
    fresh.onopen = () => {
      opened = true
      refusals = 0
      hello()
      after('good', GOOD_LINE, () => (attempt = 0))
    }
    fresh.onmessage = ({ data }) => {
      after('silence', LONGEST_SILENCE, drop)
      const frame = readFrame(String(data))
      if (frame?.op === 'retry') retryWithin = frame.after
      if (frame?.op === 'welcome') turn(true)
      if (frame) ledger.apply(frame)
    }
    fresh.onclose = ({ code }) => {
      if (socket !== fresh) return
      if (code !== SESSION_OVER && code !== NOT_A_MEMBER) return lost()
      socket = undefined
      end()
    }
  }

  /** Something between here and the server lets no socket through. */
  const fallBack = () => {
    stopTimers()
    refusals = 0
    poll = startPoll({
      ask: () => ({ device, businesses: ledger.businesses(), ...ledger.position() }),
      hear: (frame) => {
        turn(true)
        if (frame.op === 'retry') retryWithin = frame.after
        ledger.apply(frame)
      },
      failed: () => {
        leavePoll()
        turn(false)
        again()
      },
      ended: () => {
        leavePoll()
        end()
      },
    })
    after('spell', POLL_SPELL, () => {
      leavePoll()
      connect()
    })
  }
  const leavePoll = () => {
    poll?.stop()
    poll = undefined
    clearTimeout(timers.spell)
  }

  return {
    subscribe(business, topic, listener) {
      clearTimeout(timers.linger)
      const isNew = ledger.add(business, topic, listener)
      if (over) over = false
      if (socket?.readyState === WebSocket.OPEN && isNew) hello()
      else if (poll && isNew) poll.anew()
      else connect()
      return () => {
        ledger.remove(business, topic, listener)
        if (ledger.businesses().length > 0) return
        after('linger', LINGER, () => {
          stopTimers()
          leavePoll()
          const gone = socket
          socket = undefined
          gone?.close()
          turn(false)
        })
      }
    },
    isLive: () => live,
    onTurn: (listener) => turns.add(listener),
    wake() {
      if (socket?.readyState === WebSocket.OPEN) {
        // after a sleep the line may be gone without anybody having said so
        socket.send(JSON.stringify({ op: 'ping' }))
        after('silence', LONGEST_PONG, drop)
      } else if (!socket && !poll) {
        clearTimeout(timers.again)
        connect()
      }
    },
  }
}
