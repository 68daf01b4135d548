// Who runs late, whom it makes wait, and who is free for somebody who walks in.
import { diary } from './pretend-calendar'
import { CAN_FOLLOW } from './pretend-data'

const DAY = '2026-11-24'
const at = (time: string) => new Date(`${DAY}T${time}:00+05:00`).toISOString()
const today = (mode: string) => diary(DAY, '2026-11-25', mode).appointments

export function board(method: string, path: string[], _: URLSearchParams, body: Record<string, unknown>, mode: string): [number, unknown] | undefined {
  if (path[2] === 'delays') return [200, { items: mode === 'empty' ? [] : [{ provider: 'prv_ta', minutes: 20 }] }]
  if (path[4] === 'delay') return [200, delay(path[3] ?? '', mode)]
  if (path[2] === 'openings') {
    return [200, { zone: 'Asia/Almaty', slots: mode === 'full' ? [] : [{ start: at('11:45'), providers: ['prv_ek'] }, { start: at('12:15'), providers: ['prv_as', 'prv_ek'] }, { start: at('12:30'), providers: ['prv_no'] }] }]
  }
  if (path[2] !== 'walk-ins' || method !== 'POST') return undefined
  if (mode === 'refuse') return [409, { status: 409, code: 'scheduling.slot-taken', detail: 'Somebody was faster: that time is no longer free.', alternatives: [{ start: at('12:30'), provider: 'prv_no', providerName: 'Nurlan Ospanov' }] }]
  const [model] = today(mode)
  return [201, { ...model!, id: 'apt_walked', start: body['start'], status: 'arrived', allowed: CAN_FOLLOW.arrived }]
}

function delay(provider: string, mode: string) {
  const reaches = ['mail', 'told', 'in_person'] as const
  const affected = today(mode).filter((item) => item.provider.id === provider && ['booked', 'arrived'].includes(item.status)).slice(0, 3)
  return { provider, minutes: 20, affected: affected.map((appointment, index) => ({ appointment, begins: new Date(Date.parse(appointment.start) + 20 * 60_000).toISOString(), reach: reaches[index % 3] })) }
}
