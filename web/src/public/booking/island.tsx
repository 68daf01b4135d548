/** @jsxImportSource preact */
import { render } from 'preact'
import { follow, show } from './acts'
import { Choose } from './Choose'
import type { Desk } from './desk'
import { more } from './keep'
import { walk } from './keys'
import { Store } from './store'
import { type Words, speak } from './words'

// Takes over the page of times once it can show what the server has shown; until then, and without it, links and forms do.

const MINUTE = 60_000

async function start(told: HTMLElement) {
  const desk = JSON.parse(told.textContent) as Desk
  const store: Store = new Store(desk, () => draw())
  let drawn: Element | null = null
  const draw = () => {
    if (!drawn) return
    const { step, details } = store.state
    render(step === 'details' && details ? <details.Details store={store} /> : <Choose store={store} />, drawn)
    store.settleFocus(drawn)
  }
  const [answer] = await Promise.all([fetch(told.dataset.words ?? ''), store.times.ask(store.state.choice, store.monday, 1, desk.hold?.id)])
  if (store.state.step === 'details') await more(store)
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
