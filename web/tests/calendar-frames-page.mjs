// Runs in the page that `npm run frames` measures: when it is painted, how long its frames are, and what changes in them.

/** @param {string} present when it is, for the page; Playwright's own clock would count frames by itself */
export function watch(present) {
  const ahead = Date.parse(present) - Date.now()
  const clock = Date
  globalThis.Date = new Proxy(clock, {
    construct(target, parts) {
      /** @type {unknown} */
      const made = Reflect.construct(target, parts.length > 0 ? parts : [clock.now() + ahead])
      return /** @type {object} */ (made)
    },
    get(target, name) {
      /** @type {unknown} */
      const own = Reflect.get(target, name)
      return name === 'now' ? () => clock.now() + ahead : own
    },
  })

  const frame = () => new Promise((go) => requestAnimationFrame(go))
  const shown = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = go
    port2.postMessage(0)
  }))
  const link = () => document.querySelector('nav a[href*="/calendar"]')
  const grid = () => document.querySelector('.cal')
  /** @type {number[]} */
  let lengths = []
  let running = false
  const touched = new Set()
  const changes = new MutationObserver((list) => {
    for (const { target } of list) {
      const card = (target instanceof Element ? target : target.parentElement)?.closest('.ev')
      if (card) touched.add(card)
    }
  })

  const frames = {
    /** All is there but the calendar, whose code comes when a pointer nears its link. */
    async ready() {
      while (document.querySelector('[aria-busy="true"]')) await frame()
      link()?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      for (let count = 0; count < 30; count++) await frame()
    },
    /** Milliseconds from the answer to its paint. */
    async painted() {
      while (!document.querySelector('.grid-of-days .col:not(:empty)')) await frame()
      await shown()
      return performance.now() - (performance.getEntriesByName('answered calendar')[0]?.startTime ?? 0)
    },
    counted: () => ({ nodes: document.querySelectorAll('.cal *').length, cards: document.querySelectorAll('.ev').length }),
    begin() {
      lengths = []
      touched.clear()
      running = true
      changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      let last = performance.now()
      const tick = () => {
        const now = performance.now()
        lengths.push(now - last)
        last = now
        if (running) requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    },
    end() {
      running = false
      changes.disconnect()
      return { lengths: lengths.slice(1), touched: touched.size }
    },
    /** To the last columns and back, 3600 px a second as a thrown wheel goes, with a little up and down. @param {number} count */
    async scrolled(count) {
      for (let step = 0; step < count; step++) {
        await frame()
        grid()?.scrollBy(step < count / 2 ? 60 : -60, step % 2 ? 12 : -12)
      }
    },
    /** A place to take hold of: a card with room around it, or free time. */
    grasp() {
      const around = grid()?.getBoundingClientRect() ?? new DOMRect()
      const card = [...document.querySelectorAll('.ev')].map((each) => each.getBoundingClientRect())
        .find((box) => box.left > around.left + 350 && box.right < around.right - 350 && box.top > around.top + 100 && box.bottom < around.bottom - 280)
      return card ? { x: card.left + 40, y: card.top + 8 } : { x: around.left + 400, y: around.top + 200 }
    },
  }
  Object.assign(globalThis, { frames })
}
