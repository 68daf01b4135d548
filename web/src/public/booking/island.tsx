/** @jsxImportSource preact */
import { render } from 'preact'
import { follow, show } from './acts'
import type { Desk } from './desk'
import { more } from './keep'
import { walk } from './keys'
import './parts' // both of what is fetched later stands on them
import { Store } from './store'
import { type Words, speak } from './words'

// Takes over the page of times once it can show what the server has shown; until then, and without it, links and forms do.

const MINUTE = 60_000

async function start(told: HTMLElement) {
  const desk = JSON.parse(told.textContent) as Desk
  const store: Store = new Store(desk, () => draw())
  let drawn: Element | null = null
  let times: typeof import('./Choose') | undefined
  // whoever comes back to say who they are needs no times until they ask for other ones
  const choosing = async () => (times ??= await import('./Choose'))
  const draw = () => {
    if (!drawn) return
    const { step, details } = store.state
    if (step === 'details' && details) render(<details.Details store={store} />, drawn)
    else if (times) render(<times.Choose store={store} />, drawn)
    else return void choosing().then(draw, () => location.assign(store.href()))
    store.settleFocus(drawn)
  }
  const [answer] = await Promise.all([
    fetch(told.dataset.words ?? ''),
    store.times.ask(store.state.choice, store.monday, 1, desk.hold?.id),
    store.state.step === 'details' ? more(store) : choosing(),
  ])
  speak(document.documentElement.lang, (await answer.json()) as Words)
  const root = document.getElementById('swap')
  if (!root || store.week.read === 0) return
  // the page may have moved on by its links meanwhile
  Object.assign(store.state, store.fromAddress())
  const { choice } = store.state
  if (choice.start && store.state.step === 'choose' && !store.chosen && store.week.read) Object.assign(store.state, { choice: { ...choice, start: null }, gone: true })
  const before = document.activeElement?.getAttribute('href')
  root.dataset.live = ''
  drawn = root
  draw()
  if (before) [...root.querySelectorAll('a')].find((link) => link.getAttribute('href') === before)?.focus()
  addEventListener('popstate', () => follow(store))
  root.addEventListener('keydown', walk)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void show(store)
  })
  setInterval(() => store.state.step === 'details' && draw(), MINUTE / 12)
  void show(store)
}

const told = document.getElementById('desk')
if (told) void start(told)
