import type { Change, Frame, Position } from './frames'

/** Told what changed; without a change, that anything may have. */
export type Listener = (change?: Change) => void

const keyOf = (business: string, topic: string) => `${business} ${topic}`

/**
 * Keeps who listens to what and how far each topic has come. A number that does not follow the last one, or a server
 * that began anew, means that something was missed: then everything on that topic is to be read again.
 */
export class Ledger {
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly heard = new Map<string, number>()
  private epoch: string | undefined

  /** Whether this is a business nobody listened to before. */
  add(business: string, topic: string, listener: Listener): boolean {
    const isNew = !this.businesses().includes(business)
    const key = keyOf(business, topic)
    this.listeners.set(key, (this.listeners.get(key) ?? new Set()).add(listener))
    return isNew
  }

  remove(business: string, topic: string, listener: Listener): void {
    const key = keyOf(business, topic)
    const rest = this.listeners.get(key)
    rest?.delete(listener)
    if (rest?.size === 0) this.listeners.delete(key)
    if (!this.businesses().includes(business)) {
      for (const known of [...this.heard.keys()]) if (known.startsWith(`${business} `)) this.heard.delete(known)
    }
  }

  businesses(): string[] {
    return [...new Set([...this.listeners.keys()].map((key) => key.split(' ', 1)[0]!))]
  }

  /** As far as it was heard: what the server is told, so that it can say what is new. */
  position(): { epoch?: string; since: Position[] } {
    const since = [...this.heard].map(([key, n]): Position => {
      const [business = '', topic = ''] = key.split(' ')
      return [business, topic, n]
    })
    return { ...(this.epoch && { epoch: this.epoch }), since }
  }

  apply(frame: Frame): void {
    switch (frame.op) {
      case 'welcome':
        if (frame.epoch !== this.epoch) this.heard.clear()
        this.epoch = frame.epoch
        return frame.topics.forEach((position) => this.catchUp(position))
      case 'beat':
        return frame.topics.forEach((position) => this.catchUp(position))
      case 'changed':
        return this.changed(frame)
    }
  }

  /** Anything may have changed, on everything. */
  tellAll(): void {
    for (const each of this.listeners.values()) for (const listener of each) listener()
  }

  private catchUp([business, topic, n]: Position): void {
    if (!this.businesses().includes(business)) return
    const key = keyOf(business, topic)
    // the first number of all also follows a time in which nothing could be heard
    if (this.heard.get(key) === n) return
    this.heard.set(key, n)
    this.tell(key)
  }

  private changed({ business, topic, n, ids, days }: Extract<Frame, { op: 'changed' }>): void {
    if (!this.businesses().includes(business)) return
    const key = keyOf(business, topic)
    const last = this.heard.get(key) ?? -1
    if (n <= last) return
    this.heard.set(key, n)
    this.tell(key, n === last + 1 && ids.length + days.length > 0 ? { ids, days } : undefined)
  }

  private tell(key: string, change?: Change): void {
    for (const listener of this.listeners.get(key) ?? []) listener(change)
  }
}
