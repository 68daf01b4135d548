import { describe, expect, it } from 'vitest'
import { ruler } from './geometry'
import { type RoomCalendar, roomTracks } from './rooms'
import { visit } from './testing'

const DAY = '2026-11-24'
const at = (time: string) => `${DAY}T${time}:00Z`

const calendar = (item: RoomCalendar['appointments'][number]): RoomCalendar => ({
  zone: 'UTC', from: DAY, to: '2026-11-25', appointments: [item],
  columns: [
    { id: 'res_1', name: 'Table 1', kind: 'table', pool: 'Table', open: [{ start: at('09:00'), end: at('13:00') }], uses: [{ kind: 'appointment', start: at('09:00'), end: at('11:00'), appointment: item.id }] },
    { id: 'res_2', name: 'Meadow', kind: 'room', pool: 'Halls', open: [], uses: [{ kind: 'class', start: at('10:00'), end: at('11:00'), session: { id: 'cls_1', service: 'Puppies', taken: 2, seats: 6 } }] },
  ],
})

describe('columns of rooms', () => {
  const [table, meadow] = roomTracks(calendar(visit('Tuz', 540, 570)), ruler(DAY, 'UTC'))

  it('show a visit for as long as it takes the room up, and leave it where it is', () => {
    expect(table?.items).toMatchObject([{ start: at('09:00'), end: at('11:00'), changeable: false }])
    expect(table?.day).toMatchObject({ openMinutes: 240, bookedMinutes: 120 })
  })

  it('show a class with its seats', () => {
    expect(meadow?.holds).toMatchObject([{ kind: 'class', session: { taken: 2, seats: 6 } }])
  })

  it('name the sort of thing only where its own name does not', () => {
    expect(table?.person.title).toBeNull()
    expect(meadow?.person.title).toBe('Halls')
  })
})
