import { accentInk, ground } from './colour'
import { type Settings, frameOf, settingsOf } from './settings'
import { SHEET } from './sheet'
import { wordsOf } from './words'

// Shows booking pages of Tend on other sites: one script tag, nothing global, nothing inline, so that it works under a
// policy that trusts the origin of this script and no more. See docs/embed.md.

/** What the frame tells; whoever else sends messages is not heard. */
interface Told {
  readonly tend: 'size' | 'step' | 'close' | 'booked'
  readonly height?: number
  readonly service?: string
}

const LOWEST = 320
const HIGHEST = 20_000

const script = document.currentScript as HTMLScriptElement | null
const origin = script ? new URL(script.src).origin : ''

/** A place of our own in the page, which its styles do not reach. */
function shadowBeside(before: Element | null): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div')
  if (before) before.after(host)
  else document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

function frame(settings: Settings, kind: 'inline' | 'dialog'): HTMLIFrameElement {
  return element('iframe', { src: frameOf(origin, settings, kind, ground()), title: wordsOf(settings.language).frame })
}

/** Hears one frame and no other; `host` is what the page around hears. */
function listen(of: HTMLIFrameElement, host: HTMLElement, settings: Settings, act: (told: Told) => void) {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source !== of.contentWindow) return
    const told = event.data as Told | null
    if (typeof told !== 'object' || typeof told?.tend !== 'string') return
    if (told.tend === 'booked') tell(host, 'booked', { business: settings.business, service: told.service ?? '' })
    act(told)
  })
}

/** What the page around may want to know; nothing in it tells who somebody is. */
function tell(host: HTMLElement, name: 'open' | 'close' | 'booked', detail: Record<string, string>) {
  host.dispatchEvent(new CustomEvent(`tend:${name}`, { bubbles: true, composed: true, detail }))
}

function colour(host: HTMLElement, { accent, radius }: Settings) {
  host.style.setProperty('--tend-accent', `#${accent}`)
  host.style.setProperty('--tend-ink', accentInk(accent))
  if (radius !== null) host.style.setProperty('--tend-radius', `${radius}px`)
}

/** The pages themselves, in the run of the page around, as tall as what they show. */
function inline(settings: Settings, at: Element) {
  const { host, root } = shadowBeside(at)
  colour(host, settings)
  const shown = frame(settings, 'inline')
  shown.loading = 'lazy'
  shown.className = 'inline'
  root.append(shown)
  listen(shown, host, settings, ({ tend, height }) => {
    if (tend === 'size' && typeof height === 'number') shown.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)))}px`
    if (tend === 'step' && host.getBoundingClientRect().top < 0) host.scrollIntoView({ block: 'start' })
  })
}

/** A window over the page, made when it is first opened. Closed, it gives the focus back to where it came from. */
function dialogOf(settings: Settings, host: HTMLElement, root: ShadowRoot): () => void {
  let dialog: HTMLDialogElement | null = null
  let from: HTMLElement | null = null
  let done = false
  const make = () => {
    const words = wordsOf(settings.language)
    const shown = frame(settings, 'dialog')
    const close = element('button', { type: 'button', class: 'close', 'aria-label': words.close, title: words.close }, cross())
    const made = element('dialog', { 'aria-label': words.book, class: ground() === 'dark' || settings.theme === 'dark' ? 'dark' : '' }, close, shown)
    close.addEventListener('click', () => made.close())
    made.addEventListener('click', (event) => event.target === made && made.close())
    made.addEventListener('close', () => {
      if (done) [done, dialog] = [false, null]
      tell(host, 'close', { business: settings.business })
      if (!dialog) made.remove()
      from?.focus()
    })
    listen(shown, host, settings, ({ tend }) => {
      if (tend === 'close') made.close()
      if (tend === 'booked') done = true
    })
    shown.addEventListener('load', () => made.open && shown.focus(), { once: true })
    root.append(made)
    return made
  }
  return () => {
    from = deepFocus()
    dialog ??= make()
    if (!dialog.open) dialog.showModal()
    tell(host, 'open', { business: settings.business })
  }
}

/** What has the focus, inside of shadows too. */
function deepFocus(): HTMLElement | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : null
}

function cross() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M6 6l12 12M18 6L6 18')
  svg.append(path)
  return svg
}

/** A button where the script stands, or one that floats over the page. */
function button(settings: Settings, at: Element | null) {
  const { host, root } = shadowBeside(at)
  if (!at) for (const [name, value] of [['role', 'region'], ['aria-label', wordsOf(settings.language).frame]] as const) host.setAttribute(name, value)
  colour(host, settings)
  const shown = element('button', { type: 'button', class: at ? 'act' : 'act floats', 'aria-haspopup': 'dialog' }, settings.label ?? wordsOf(settings.language).book)
  shown.addEventListener('click', dialogOf(settings, host, root))
  root.append(shown)
}

/** Links and buttons of the page itself may open the window as well; without this script, a link just leads there. */
function links(settings: Settings) {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tend-book]') : null
    const wanted = target?.dataset['tendBook']
    if (!target || (wanted && wanted !== settings.business) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    target.focus()
    const { host, root } = shadowBeside(null)
    colour(host, settings)
    host.addEventListener('tend:close', () => host.remove())
    dialogOf({ ...settings, service: target.dataset['service'] ?? settings.service }, host, root)()
  })
}

function start(at: HTMLScriptElement) {
  const settings = settingsOf(at.dataset, document.documentElement.lang || navigator.language)
  if (!settings) return console.warn('Tend: data-business is missing on the script tag')
  // a frame is drawn only once the page has its styles, and with them its ground
  if (settings.mode === 'inline') requestAnimationFrame(() => inline(settings, at))
  if (settings.mode === 'button') button(settings, at)
  if (settings.mode === 'popup') button(settings, null)
  links(settings)
}

if (script) {
  // without async the body may not be there yet
  if (document.readyState === 'loading' && !script.closest('body')) document.addEventListener('DOMContentLoaded', () => start(script))
  else start(script)
}
