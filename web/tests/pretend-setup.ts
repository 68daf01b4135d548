import type { Draft } from '../src/features/setup/api'
import { profile } from './pretend-data'

// A salon that is being set up, told as far as its last screen. Invented.

const offer = (en: string, ru: string, kk: string, minutes: number, tenge: number) => ({ name: { en, ru, kk }, minutes, price: tenge * 100, touched: false })

const TOLD: Draft = {
  step: 'look',
  place: { name: 'Ak Tamak', trade: 'salon', slug: 'ak-tamak', address: 'Satpayev 48, Atyrau', zone: 'Asia/Atyrau', currency: 'KZT', phone: '+7 712 255 01 10' },
  hours: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' }, { days: [6], start: '10:00', end: '15:00' }],
  people: [{ me: true, name: 'Asel Nurlanova', title: { en: 'Stylist', ru: 'Стилист', kk: 'Стилист' } }, { me: false, name: 'Dinara Omarova', title: {} }],
  services: [offer('Haircut', 'Стрижка', 'Шаш қию', 45, 8500), offer('Colour', 'Окрашивание', 'Шаш бояу', 120, 24000), offer('Blow-dry', 'Укладка', 'Шаш сәндеу', 40, 6000)],
  look: { languages: ['en', 'ru', 'kk'], about: { en: 'Calm hands and good coffee.', ru: 'Спокойные руки и хороший кофе.', kk: 'Сабырлы қол, дәмді кофе.' } },
}

const MORE = [offer('Manicure', 'Маникюр', 'Маникюр', 60, 9000), offer('Brows', 'Брови', 'Қас', 30, 5000)]

/** Four corners of a code; enough to look at. */
const CODE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><path fill="#fff" d="M0 0h21v21H0z"/><path d="M1 1h7v7H1zM13 1h7v7h-7zM1 13h7v7H1zM14 14h2v2h-2zM18 18h2v2h-2z"/></svg>')}`

let draft = TOLD

/** What the set-up and its last page ask; undefined for everything else. `?mock=new` has told nothing yet. */
export function setUp(method: string, path: string[], query: URLSearchParams, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  if (path[0] === 'businesses' && path[2] === 'page') return [200, { url: 'https://tend.example/b/alma', code: CODE, checkIn: 'https://tend.example/b/alma/check-in', checkInCode: CODE }]
  if (path[0] !== 'set-up') return undefined
  if (path[1] === 'slug') return query.has('name') ? [200, { slug: 'ak-tamak', free: true }] : [200, { free: query.get('slug') !== 'taken' }]
  if (path[1] === 'guess') return [200, { currency: 'KZT', currencies: ['KZT', 'RUB', 'USD', 'EUR'] }]
  if (path[1] === 'finish') return [200, { id: 'biz_1', slug: profile().slug, name: profile().name }]
  if (method === 'PUT') draft = body as unknown as Draft
  return [200, { draft: mode === 'new' && method === 'GET' ? { step: 'place', place: {} } : draft, more: MORE, mayOpen: mode !== 'closed' }]
}
