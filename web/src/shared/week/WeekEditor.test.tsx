import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SpeechProvider, speak, withTexts } from '../i18n/i18n'
import { choose } from '../settings'
import { WeekEditor } from './WeekEditor'
import { type Week, rangesOf, weekOf } from './model'

const HOURS = [{ location: 'loc_1', days: [1], start: '09:00', end: '13:00' }]
const kept: { week: Week } = { week: [] }

beforeAll(async () => {
  choose({ hours: 24 })
  await speak('en')
  await withTexts('settings', Promise.resolve())
})
afterEach(cleanup)

function Held() {
  const [week, setWeek] = useState(() => weekOf(HOURS, 'loc_1'))
  useEffect(() => void (kept.week = week), [week])
  return <WeekEditor value={week} onChange={setWeek} />
}

function setUp() {
  render(<SpeechProvider language="en"><Held /></SpeechProvider>)
  return userEvent.setup()
}

const said = () => rangesOf(kept.week, 'loc_1').map(({ days, start, end }) => `${days.join('')} ${start}-${end}`)

describe('the week', () => {
  it('takes times as people type them, and a night', async () => {
    const user = setUp()
    await user.type(screen.getByLabelText('Monday, from'), '2230{Enter}')
    expect(said()).toEqual(['1 22:30-00:00'])
    await user.type(screen.getByLabelText('Monday, to'), '6{Tab}')
    expect(said()).toEqual(['1 22:30-06:00'])
    expect(screen.getByText('next day')).toBeTruthy()
    await user.type(screen.getByLabelText('Monday, to'), 'six{Tab}')
    expect(said()).toEqual(['1 22:30-06:00'])
  })

  it('moves a time by the arrow keys', async () => {
    const user = setUp()
    await user.click(screen.getByLabelText('Monday, to'))
    await user.keyboard('{ArrowUp}{Shift>}{ArrowDown}{/Shift}')
    expect(said()).toEqual(['1 09:00-12:15'])
  })

  it('opens a day with the usual hours, and closes it without forgetting them', async () => {
    const user = setUp()
    await user.click(screen.getByRole('switch', { name: 'Tuesday, open' }))
    expect(said()).toEqual(['12 09:00-13:00'])
    await user.click(screen.getByLabelText('Tuesday: more hours'))
    await user.click(screen.getByRole('switch', { name: 'Tuesday, open' }))
    expect(said()).toEqual(['1 09:00-13:00'])
    await user.click(screen.getByRole('switch', { name: 'Tuesday, open' }))
    expect(said()).toEqual(['12 09:00-13:00', '2 14:00-17:00'])
  })

  it('copies a day to the weekdays, and says so', async () => {
    const user = setUp()
    await user.click(screen.getByLabelText('Monday: copy to other days'))
    await user.click(screen.getByText('Weekdays'))
    expect(said()).toEqual(['12345 09:00-13:00'])
    expect(screen.getByRole('status').textContent).toContain('Friday has the same hours now')
  })

  it('says what cannot be', async () => {
    const user = setUp()
    await user.click(screen.getByLabelText('Monday: more hours'))
    await user.type(screen.getAllByLabelText('Monday, to')[0]!, '15{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('overlap')
  })
})
