import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { dayOf, wallTime } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field, TextArea } from '../../shared/ui/Field'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Switch } from '../../shared/ui/Switch'
import { TimeField } from '../../shared/ui/TimeField'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { providersQuery, roomsQuery, useChange } from './api'
import { type Class, type ClassChange, instantOf, roomsAt } from './model'
import { NamesField } from './NamesField'

interface Props {
  session: Class
  onDone: () => void
}

/** Moves a class, or gives it other teachers, rooms or seats; says first who will be told. */
export function EditClass({ session, onDone }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const { zone, terms, taken } = session
  const people = useQuery(providersQuery(business.id)).data ?? []
  const rooms = roomsAt(useQuery(roomsQuery(business.id)).data ?? [], session.location)
  const change = useChange(business.id, session)
  const clock = wallTime(session.start, zone)
  const [form, setForm] = useState({
    day: dayOf(session.start, zone), start: clock.hour * 60 + clock.minute, minutes: Math.round((Date.parse(session.end) - Date.parse(session.start)) / 60_000),
    providers: session.providers.map(({ id }) => id), things: session.things, seats: terms.seats, minimum: terms.minimum, published: terms.published, note: terms.note ?? '',
  })
  const set = (more: Partial<typeof form>) => setForm((was) => ({ ...was, ...more }))
  const start = instantOf(form.day, form.start, zone)
  const moved = Date.parse(start) !== Date.parse(session.start) || Date.parse(session.end) - Date.parse(session.start) !== form.minutes * 60_000
  const number = (name: 'minutes' | 'seats' | 'minimum', max: number, min = 0) =>
    ({ type: 'number', inputMode: 'numeric', min, max, value: form[name], onChange: ({ target }: { target: HTMLInputElement }) => set({ [name]: Math.min(max, Math.max(min, target.valueAsNumber || min)) }) }) as const

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const wish: ClassChange = {
      providers: [...form.providers], things: [...form.things], start, minutes: form.minutes, seats: form.seats, minimum: Math.min(form.minimum, form.seats),
      decideMinutes: form.minimum > 0 ? terms.decideMinutes || 1440 : 0, published: form.published, ...(form.note.trim() && { note: form.note.trim() }),
    }
    change.mutate(wish, {
      onSuccess: () => {
        toast(t('classes.changed', { service: session.service }))
        onDone()
      },
    })
  }
  return (
    <>
      <form id="edit-class" className="body new-class" onSubmit={submit}>
        <Field label={t('classes.form.date')} type="date" required value={form.day} onChange={({ target }) => target.value && set({ day: target.value })} />
        <div className="thirds">
          <div className="field"><span aria-hidden="true" className="font-medium">{t('classes.form.start')}</span><TimeField label={t('classes.form.start')} value={form.start} onChange={(at) => set({ start: at })} /></div>
          <Field label={t('classes.form.minutes')} {...number('minutes', 1440, 5)} />
        </div>
        <NamesField label={t('classes.form.provider')} choices={people.map(({ id, name }) => [id, name] as const)} chosen={form.providers} onChange={(providers) => set({ providers: [...providers] })} />
        {rooms.length > 0 && <NamesField label={t('classes.form.rooms')} choices={rooms} chosen={form.things} onChange={(things) => set({ things: [...things] })} />}
        <div className="thirds">
          <Field label={t('classes.form.seats')} {...number('seats', 500, Math.max(1, taken))} />
          <Field label={t('classes.form.minimum')} {...number('minimum', form.seats)} />
        </div>
        <TextArea label={t('classes.form.note')} help={t('classes.form.note.help')} rows={3} maxLength={2000} value={form.note} onChange={({ target }) => set({ note: target.value })} />
        <Switch label={t('classes.form.published')} checked={form.published} onChange={({ target }) => set({ published: target.checked })} />
        {moved && taken > 0 && <p role="status">{t('classes.change.told', { count: taken, when: `${format.shortDate(form.day)}, ${format.time(start, zone)}` })}</p>}
        {change.error && <ProblemStrip error={change.error} title={t('classes.failed')} />}
      </form>
      <footer>
        <Button look="primary" type="submit" form="edit-class" className="flex-1" busy={change.isPending} disabled={form.providers.length === 0}>{t('classes.change.do')}</Button>
        <Button look="quiet" onClick={onDone}>{t('common.back')}</Button>
      </footer>
    </>
  )
}
