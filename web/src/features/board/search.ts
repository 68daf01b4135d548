/** A column of the board. */
export type Lane = 'arrivals' | 'room' | 'pay' | 'done'

/** What the address of the board says: the column in sight on a phone, whose, and the appointment open beside it. */
export interface BoardSearch {
  lane?: Exclude<Lane, 'arrivals'>
  view?: 'mine' | 'everyone'
  apt?: string
}
