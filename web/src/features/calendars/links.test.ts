import { describe, expect, it } from 'vitest'
import { google, outlook, webcal } from './links'

const URL = 'https://tend.example/calendar/aB3_x-9.ics'

describe('the ways into another calendar', () => {
  it('opens the program of the device', () => {
    expect(webcal(URL)).toBe('webcal://tend.example/calendar/aB3_x-9.ics')
    expect(webcal('http://localhost:8080/calendar/x.ics')).toBe('webcal://localhost:8080/calendar/x.ics')
  })

  it('hands the address to Google and Outlook whole', () => {
    expect(google(URL)).toBe('https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Ftend.example%2Fcalendar%2FaB3_x-9.ics')
    expect(outlook(URL, 'Alma & Co')).toContain('url=https%3A%2F%2Ftend.example%2Fcalendar%2FaB3_x-9.ics&name=Alma%20%26%20Co')
  })
})
