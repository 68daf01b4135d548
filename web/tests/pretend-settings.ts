import { profile } from './pretend-data'
import { GROOM } from './pretend-visits'

type Item = Record<string, unknown> & { id: string }

const terms = { description: {}, priceFrom: false, bufferBeforeMinutes: 0, minNoticeMinutes: 120, horizonDays: 60, needsPet: true, ownTerms: [], locations: [], composition: { segments: [], variants: [], addOns: [], needs: [] } }

const service = (id: string, en: string, ru: string, kk: string, durationMinutes: number, tenge: number, providers: string[], more = {}): Item => ({
  id, name: { en, ru, kk }, durationMinutes, ...(tenge && { price: { minor: tenge * 100, currency: 'KZT' } }), bufferAfterMinutes: 10, mode: 'in_person', published: true, providers, ...terms, ...more,
})

let archived: Item | undefined
let services: Item[] = [
  service('svc_1', 'Check-up', 'Осмотр', 'Қарап тексеру', 45, 12000, ['prv_as', 'prv_ta']),
  service('svc_2', 'Vaccination', 'Вакцинация', 'Екпе', 30, 7500, ['prv_as', 'prv_ta', 'prv_ek'], { ownTerms: [{ provider: 'prv_ta', durationMinutes: 20, price: { minor: 600000, currency: 'KZT' } }] }),
  service('svc_3', 'Dental cleaning, anaesthesia', 'Чистка зубов под наркозом', 'Наркозбен тіс тазалау', 90, 42000, ['prv_ta'], { priceFrom: true }),
  service('svc_4', 'Full groom', 'Полный груминг', 'Толық күтім', 90, 14000, ['prv_ek'], { composition: GROOM }),
  service('svc_5', 'Second opinion', 'Второе мнение', 'Екінші пікір', 45, 9000, ['prv_as'], { mode: 'video' }),
  service('svc_6', 'Puppy class', 'Щенячий класс', 'Күшіктер сабағы', 60, 0, ['prv_no'], { published: false }),
]

const person = (id: string, name: string, initials: string, hue: number, en: string, ru: string, kk: string, active = true): Item => ({
  id, name, initials, hue, title: { en, ru, kk }, bio: {}, languages: ['ru', 'kk'], active,
})

const providers: Item[] = [
  person('prv_as', 'Aigerim Sadykova', 'AS', 1, 'Vet', 'Ветеринар', 'Ветеринар'),
  person('prv_ta', 'Timur Akhmetov', 'TA', 2, 'Surgeon', 'Хирург', 'Хирург'),
  person('prv_ek', 'Elena Kim', 'EK', 3, 'Groomer', 'Грумер', 'Грумер'),
  person('prv_no', 'Nurlan Omarov', 'NO', 7, 'Trainer', 'Тренер', 'Жаттықтырушы'),
  person('prv_dk', 'Dana Karimova', 'DK', 4, 'Vet', 'Ветеринар', 'Ветеринар', false),
]

let weekly: unknown[] = [
  { location: 'loc_1', days: [1, 2, 3, 4, 5], start: '09:00', end: '13:00' },
  { location: 'loc_1', days: [1, 2, 3, 4, 5], start: '14:00', end: '18:00' },
  { location: 'loc_1', days: [6], start: '10:00', end: '15:00' },
]
const days = [{ date: '2026-12-16', location: 'loc_1', ranges: [] }, { date: '2026-12-31', location: 'loc_1', ranges: [{ start: '09:00', end: '13:00' }] }]
const off = [{ id: 'off_1', from: '2026-12-24', to: '2026-12-28', reason: 'Ski camp' }]
let about: Record<string, unknown> = {
  ...profile(), trade: 'vet', currency: 'KZT', languages: ['en', 'ru', 'kk'], phone: '+7 727 355 01 10', email: 'hello@alma.example',
  about: { en: 'Vets who take their time, in the middle of Almaty.', ru: 'Ветеринары, которые не торопятся, в центре Алматы.', kk: 'Алматының ортасындағы асықпайтын ветеринарлар.' },
}

let cycle: unknown = null
let rosters: Item[] = [{
  id: 'ros_1', monday: '2026-12-21', weeks: 2, published: true,
  shifts: [21, 22, 23].map((day) => ({ date: `2026-12-${day}`, location: 'loc_1', start: '09:00', end: '15:00' })),
}]
let rule: unknown = { mode: 'turns', weights: [{ provider: 'prv_as', weight: 2 }] }
const holiday = (date: string, en: string, ru: string, kk: string, more = {}) => ({ date, name: { en, ru, kk }, substitute: false, open: false, own: false, ...more })
const holidays = (year: string) => ({
  code: 'KZ', substitutes: true,
  days: [
    holiday(`${year}-10-25`, 'Republic Day', 'День Республики', 'Республика күні'),
    holiday(`${year}-10-26`, 'Republic Day', 'День Республики', 'Республика күні', { substitute: true }),
    holiday(`${year}-12-16`, 'Independence Day', 'День Независимости', 'Тәуелсіздік күні', { open: true }),
    holiday(`${year}-12-30`, 'Stocktaking', 'Инвентаризация', 'Түгендеу', { own: true }),
  ],
})
const sets = [['GB-ENG', 'England and Wales', 'Англия и Уэльс', 'Англия және Уэльс'], ['KZ', 'Kazakhstan', 'Казахстан', 'Қазақстан']]
  .map(([code, en, ru, kk]) => ({ code, name: { en, ru, kk }, source: 'Law No. 267 of 2001 on holidays, articles 2 to 5' }))

/** What the settings read and write; undefined for everything else. */
export function settings(method: string, path: string[], body: Record<string, unknown>, mode: string, query = new URLSearchParams()): [number, unknown] | undefined {
  const [root, , part, id, act, which] = path
  if (root === 'holiday-sets') return [200, { items: sets }]
  if (root === 'accent') return [200, (about['accent'])]
  if (root !== 'businesses') return undefined
  if (!part) {
    if (method === 'PATCH') about = { ...about, ...body, accent: about['accent'] }
    return [200, about]
  }
  if (part === 'holidays') return method === 'GET' ? [200, holidays(query.get('year') ?? '2026')] : [204, undefined]
  if (part === 'services' && act === 'assignment') {
    if (method === 'PUT') rule = body
    return [200, rule]
  }
  if (part === 'services' && method === 'DELETE') {
    archived = services.find((each) => each.id === id)
    services = services.filter((each) => each.id !== id)
    return [204, null]
  }
  if (part === 'services' && act === 'restore') {
    if (archived) services = [...services, archived]
    return [204, null]
  }
  if (part === 'services') return list(services, method, id, body, mode)
  if (part !== 'providers') return undefined
  if (act === 'hours') {
    if (method === 'PUT') [weekly, cycle] = [body['weekly'] as unknown[], body['cycle'] ?? null]
    return [200, { weekly, cycle }]
  }
  if (act === 'rosters') {
    if (method === 'GET') return [200, { items: rosters }]
    rosters = rosters.filter(({ monday }) => monday !== which)
    if (method === 'PUT') rosters = [...rosters, { id: `ros_${which}`, monday: which, ...body }]
    return [method === 'DELETE' ? 204 : 200, rosters.at(-1)]
  }
  if (act === 'overrides') return [method === 'DELETE' ? 204 : 200, which ? {} : { items: days }]
  if (act === 'time-off') return [method === 'DELETE' ? 204 : 200, method === 'GET' ? { items: off } : { id: 'off_2', ...body }]
  return list(providers, method, id, body, mode)
}

function list(items: Item[], method: string, id: string | undefined, body: Record<string, unknown>, mode: string): [number, unknown] {
  if (id === 'order') {
    const order = body['services'] as string[]
    services = order.map((each) => services.find((one) => one.id === each)!)
    return [200, { items: services }]
  }
  if (!id && method === 'GET') return [200, { items: mode === 'empty' ? [] : items }]
  if (mode === 'refuse') return [422, { status: 422, code: 'invalid', detail: 'Some fields need another look.', errors: [{ field: 'name', code: 'field.required', message: 'Needed' }] }]
  const at = items.findIndex((each) => each.id === id)
  const kept = { ...items[at], ...body, id: id ?? `new_${items.length}` }
  if (at < 0) items.push(kept)
  else items[at] = kept
  return [200, kept]
}
