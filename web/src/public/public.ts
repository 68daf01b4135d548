// What a page of Tend gains where scripts run. Nothing here is needed: every page works without it.

const root = document.documentElement

/** Times of the day where the visitor is, beside those of the place, when the two differ. */
function showOwnTimes() {
  for (const box of document.querySelectorAll<HTMLElement>('[data-zone-offset]')) {
    const place = Number(box.dataset.zoneOffset)
    const clock = new Intl.DateTimeFormat(root.lang === 'en' ? undefined : 'ru', { hour: '2-digit', minute: '2-digit' })
    let differs = false
    for (const at of box.querySelectorAll<HTMLElement>('[data-at]')) {
      const date = new Date(at.dataset.at ?? '')
      if (-date.getTimezoneOffset() === place) continue
      differs = true
      if (at.querySelector('.yours')) continue
      const own = document.createElement('span')
      own.className = 'yours'
      own.textContent = clock.format(date)
      at.append(own)
    }
    const note = box.querySelector<HTMLElement>('[data-own-note]')
    if (note) note.hidden = !differs
  }
}

/** Says how long the time is still kept, in words the server has chosen. */
function countDown() {
  for (const left of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const texts = JSON.parse(left.dataset.left ?? '[]') as string[]
    const end = Date.now() + Number(left.dataset.until) * 1000
    const tick = () => {
      const minutes = Math.max(0, Math.ceil((end - Date.now()) / 60_000))
      const text = texts[Math.min(minutes, texts.length - 1)]
      if (text && left.textContent !== text) left.textContent = text
      if (minutes > 0) setTimeout(tick, 5_000)
    }
    tick()
  }
}

function enhance() {
  showOwnTimes()
  countDown()
  for (const copy of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copy.hidden = false
}

/** The colours of the page stand already; the answer's own carry a nonce that this page's policy does not know. */
function withoutStyle(html: string) {
  return html.replace(/<style[\s\S]*?<\/style>/g, '')
}

/** Whether the script of the times has taken over: see booking/island.tsx. */
const isTaken = (swap: HTMLElement | null) => swap?.dataset.live !== undefined

/** Follows a choice without losing the place on the page: the server's answer replaces what it changes. */
async function follow(url: string, push: boolean) {
  const here = document.getElementById('swap')
  if (isTaken(here)) return
  if (!here) return location.assign(url)
  here.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(url, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(withoutStyle(await answer.text()), 'text/html')
    const next = page.getElementById('swap')
    if (isTaken(here)) {
      // the tap came first: it is handed on
      history.pushState(null, '', url)
      return void dispatchEvent(new PopStateEvent('popstate'))
    }
    if (!answer.ok || !next) return location.assign(url)
    const across = document.querySelector('.whos')?.scrollLeft ?? 0
    here.replaceWith(next)
    document.title = page.title
    if (push) history.pushState(null, '', url)
    const row = document.querySelector('.whos')
    if (row) row.scrollLeft = across
    enhance()
    const same = [...next.querySelectorAll<HTMLAnchorElement>('a')].find((link) => link.href === url)
    ;(same ?? next.querySelector<HTMLElement>('.day[aria-current]'))?.focus({ preventScroll: true })
  } catch {
    location.assign(url)
  }
}

document.addEventListener('click', (event) => {
  const target = event.target as Element
  const link = target.closest<HTMLAnchorElement>('#swap a[data-soft]')
  if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault()
    void follow(link.href, true)
  }
  const copy = target.closest<HTMLButtonElement>('[data-copy]')
  if (copy) void navigator.clipboard.writeText(copy.dataset.copy ?? '').then(() => (copy.textContent = copy.dataset.copied ?? ''))
  // a menu closes when one looks elsewhere
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.tongues[open]')) if (!menu.contains(target)) menu.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector<HTMLDetailsElement>('.tongues[open]')
  if (menu) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})

addEventListener('popstate', () => void follow(location.href, false))

// the second press of an impatient finger books nothing twice
const sent = new WeakSet<HTMLFormElement>()
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (sent.has(form)) event.preventDefault()
  sent.add(form)
  for (const button of document.querySelectorAll('button')) if (button.form === form) button.setAttribute('aria-disabled', 'true')
})
// a page shown again by the back button may be sent again
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

/** The script of the times comes once the page stands: it would only take the way from what is seen first. */
function sendForTimes(script: string) {
  const element = document.createElement('script')
  element.type = 'module'
  element.src = script
  document.head.append(element)
}

/** Once the largest thing on the page was painted; where a browser does not tell, once the page is loaded. */
function afterPaint(act: () => void) {
  if (!PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint')) {
    addEventListener('load', () => requestAnimationFrame(() => setTimeout(act)))
    return
  }
  const observer = new PerformanceObserver(() => {
    observer.disconnect()
    act()
  })
  observer.observe({ type: 'largest-contentful-paint', buffered: true })
}

const times = document.getElementById('desk')?.dataset.script
if (times) afterPaint(() => sendForTimes(times))

enhance()
