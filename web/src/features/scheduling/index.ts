import { withTexts } from '../../shared/i18n/i18n'

export type { TodaySearch } from './search'
export { ACTS, type Steps, actLabel, useSteps } from './acts'
export { appointmentsKey, dayQuery, hoursQuery, replaceAppointment, useFreshAppointments } from './api'
export { type Appointment, type Status, besideOf, isOff, isOver, minutesOf, nextStatus, speciesWord, subjectOf } from './model'
export { MOST_TIMES, RHYTHMS, type Repeat, type Rhythm, USUAL_TIMES, ruleOf } from './series/rule'

/** The panel beside a day; fetched when it is first opened. */
export const loadAppointmentPanel = () => import('./AppointmentPanel')
/** The question before a visit is called off. */
export const loadCancelDialog = () => withTexts('fees', import('./CancelDialog'))
/** The dates of a series before they are booked. */
export const loadSeriesPlan = () => withTexts('series', import('./series/SeriesPlan'))
