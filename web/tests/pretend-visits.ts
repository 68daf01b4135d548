import { slotsFrom } from './pretend-data'

// Rooms, tables, and visits of several parts. Invented.

const thing = (id: string, name: string, hours: unknown[] = []) => ({ id, name, location: 'loc_1', hours, active: true })

/** What a groom is made of: kinds of it, things more, and a coat that dries by itself. */
export const GROOM = {
  segments: [{ kind: 'active', minutes: 60 }, { kind: 'unattended', minutes: 15 }, { kind: 'active', minutes: 15 }, { kind: 'turnover', minutes: 10 }],
  variants: [
    { id: 'var_s', name: { en: 'small dog', ru: 'маленькая собака', kk: 'кішкентай ит' }, species: ['dog'], sizes: ['toy', 'small'], coats: [], providers: [], durationMinutes: 60, price: { minor: 1_000_000, currency: 'KZT' } },
    { id: 'var_l', name: { en: 'large dog', ru: 'крупная собака', kk: 'үлкен ит' }, species: ['dog'], sizes: ['large', 'giant'], coats: [], providers: [] },
  ],
  addOns: [
    { id: 'add_n', name: { en: 'nails', ru: 'когти', kk: 'тырнақ' }, minutes: 10, price: { minor: 200_000, currency: 'KZT' } },
    { id: 'add_t', name: { en: 'teeth brushed', ru: 'чистка зубов', kk: 'тіс тазалау' }, minutes: 5, price: { minor: 150_000, currency: 'KZT' } },
  ],
  needs: [{ pool: 'pol_1', count: 1 }],
}

const POOLS = [
  { id: 'pol_1', kind: 'table', name: { en: 'Grooming table', ru: 'Стол для груминга', kk: 'Күтім үстелі' }, version: 1, resources: [thing('res_1', 'Table 1'), thing('res_2', 'Table 2', [{ days: [1, 2, 3], start: '09:00', end: '13:00' }])] },
  { id: 'pol_2', kind: 'room', name: { en: 'Theatre', ru: 'Операционная', kk: 'Операция бөлмесі' }, version: 1, resources: [thing('res_3', 'Theatre')] },
]

/** Undefined for everything else. */
export function visits(path: string[], body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  const [, , part, act] = path
  if (part === 'pools') return [200, { items: mode === 'empty' ? [] : POOLS }]
  if (part !== 'visits') return undefined
  if (act === 'openings') return [200, { zone: 'Asia/Almaty', slots: mode === 'full' ? [] : slotsFrom(body['from'] as string) }]
  if (act === 'plan') return [200, plan(body['start'] as string)]
  return [409, { status: 409, code: 'scheduling.slot-taken', detail: 'Somebody was faster: this time is no longer free.', reference: 'QX72-M4' }]
}

function plan(start: string) {
  const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
  const part = (from: number, to: number, service: string, providerName: string, things: string[]) => ({ start: at(from), end: at(to), service, provider: 'prv_ek', providerName, things })
  return {
    start, end: at(135), zone: 'Asia/Almaty', price: { minor: 2_600_000, currency: 'KZT' },
    parts: [part(0, 45, 'Check-up', 'Aigerim Sadykova', []), part(45, 135, 'Full groom, large dog', 'Elena Kim', ['Table 1'])],
  }
}
