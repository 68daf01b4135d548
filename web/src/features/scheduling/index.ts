export type { TodaySearch } from './search'
export { ACTS, type Steps, useSteps } from './acts'
export { appointmentsKey, hoursQuery, replaceAppointment, useFreshAppointments } from './api'
export { type Appointment, type Status, besideOf, isOff, isOver, minutesOf, nextStatus, speciesWord, subjectOf } from './model'

/** The panel beside a day; fetched when it is first opened. */
export const loadAppointmentPanel = () => import('./AppointmentPanel')
/** The question before a visit is called off. */
export const loadCancelDialog = () => import('./CancelDialog')
