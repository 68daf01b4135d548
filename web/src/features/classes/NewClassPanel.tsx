import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { type LocalDate, addDays } from '../../shared/i18n/clock'
import { useSpeech } from '../../shared/i18n/i18n'
import { Button } from '../../shared/ui/Button'
import { Field, TextArea } from '../../shared/ui/Field'
import { Panel, PanelTitle } from '../../shared/ui/Panel'
import { ProblemStrip } from '../../shared/ui/ProblemStrip'
import { Select } from '../../shared/ui/Select'
import { Switch } from '../../shared/ui/Switch'
import { TimeField } from '../../shared/ui/TimeField'
import { toast } from '../../shared/ui/toast'
import { useWorkplace } from '../access'
import { servicesQuery } from '../calendar/api'
import { RepeatField } from '../calendar/RepeatField'
import { type Repeat, ruleOf } from '../scheduling'
import { providersQuery, roomsQuery, usePlan } from './api'
import { type NewClass, instantOf, roomsAt } from './model'
import { NamesField } from './NamesField'

interface Place {
  readonly id: string
  readonly name: string
  readonly zone: string
}

interface Props {
  places: readonly Place[]
  today: LocalDate
  onClose: () => void
}

const DAY = 1440
const ENTRIES = ['single', 'course', 'both'] as const

/** Plans a class, or several in a row: what, who, when, for how many, and what becomes of it with too few. */
export function NewClassPanel({ places, today, onClose }: Props) {
  const { t, format } = useSpeech()
  const { business } = useWorkplace()
  const services = useQuery(servicesQuery(business.id)).data ?? []
  const people = useQuery(providersQuery(business.id)).data ?? []
  const plan = usePlan(business.id)
  const [form, setForm] = useState({ service: '', place: '', providers: undefined as readonly string[] | undefined, things: [] as readonly string[], day: addDays(today, 1), start: 10 * 60, minutes: 0, counts: '' as '' | 'person' | 'pet', seats: 8, minimum: 0, decideHours: 24, noticeHours: 24, makeupDays: 0, entry: 'single' as (typeof ENTRIES)[number], published: true, note: '' })
  const [repeat, setRepeat] = useState<Repeat>()
  const set = (more: Partial<typeof form>) => setForm((was) => ({ ...was, ...more }))
  const sent = useRef({ words: '', key: '' })
  const service = services.find(({ id }) => id === form.service) ?? services[0]
  const place = places.find(({ id }) => id === form.place) ?? places[0]
  const able = people.filter(({ id }) => service?.providers.includes(id))
  const providers = form.providers ?? able.slice(0, 1).map(({ id }) => id)
  const rooms = roomsAt(useQuery(roomsQuery(business.id)).data ?? [], place?.id ?? '')
  const minutes = form.minutes || (service?.durationMinutes ?? 60)
  const counts = form.counts || (service?.needsPet ? 'pet' : 'person')
  const number = (name: 'minutes' | 'seats' | 'minimum' | 'decideHours' | 'noticeHours' | 'makeupDays', value: number, max: number, min = 0) =>
    ({ type: 'number', inputMode: 'numeric', min, max, value, onChange: ({ target }: { target: HTMLInputElement }) => set({ [name]: Math.min(max, Math.max(min, target.valueAsNumber || min)) }) }) as const

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!service || !place || providers.length === 0) return
    const wish: NewClass = {
      service: service.id, location: place.id, providers: [...providers], things: [...form.things], start: instantOf(form.day, form.start, place.zone), minutes,
      ...(repeat && { rule: ruleOf(repeat) }),
      terms: {
        counts, entry: repeat ? form.entry : 'single', seats: form.seats, minimum: Math.min(form.minimum, form.seats), decideMinutes: form.minimum > 0 ? form.decideHours * 60 : 0,
        noticeMinutes: form.noticeHours * 60, makeupDays: form.makeupDays, published: form.published, ...(form.note.trim() && { note: form.note.trim() }), ...(service.price && { price: service.price }),
      },
    }
    const words = JSON.stringify(wish)
    if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() }
    plan.mutate({ wish, key: sent.current.key }, {
      onSuccess: ({ items }) => {
        toast(t('classes.planned', { count: items.length }))
        onClose()
      },
    })
  }
  return (
    <Panel label={t('classes.new')} onClose={onClose}>
      <PanelTitle title={t('classes.new')} onClose={onClose} />
      <form id="new-class" className="body new-class" onSubmit={submit}>
        <Select label={t('classes.form.service')} value={service?.id ?? ''} choices={services.map(({ id, name }) => [id, name[format.language] ?? Object.values(name)[0] ?? ''] as const)} onChange={({ target }) => set({ service: target.value, minutes: 0, providers: undefined })} />
        <NamesField label={t('classes.form.provider')} choices={able.map(({ id, name }) => [id, name] as const)} chosen={providers} onChange={(chosen) => set({ providers: chosen })} />
        {places.length > 1 && <Select label={t('classes.form.place')} value={place?.id ?? ''} choices={places.map(({ id, name }) => [id, name] as const)} onChange={({ target }) => set({ place: target.value, things: [] })} />}
        {rooms.length > 0 && <NamesField label={t('classes.form.rooms')} choices={rooms} chosen={form.things} onChange={(things) => set({ things })} />}
        <Field label={t('classes.form.day')} type="date" required min={today} value={form.day} onChange={({ target }) => target.value && set({ day: target.value })} />
        <div className="thirds">
          <div className="field"><span aria-hidden="true" className="font-medium">{t('classes.form.start')}</span><TimeField label={t('classes.form.start')} value={form.start} onChange={(start) => set({ start })} /></div>
          <Field label={t('classes.form.minutes')} {...number('minutes', minutes, DAY, 5)} />
        </div>
        <RepeatField repeat={repeat} onRepeat={setRepeat} />
        {repeat && <Select label={t('classes.form.entry')} value={form.entry} choices={ENTRIES.map((entry) => [entry, t(`classes.entry.${entry}`)] as const)} onChange={({ target }) => set({ entry: target.value as typeof form.entry })} />}
        <div className="thirds">
          <Field label={t('classes.form.seats')} {...number('seats', form.seats, 500, 1)} />
          <Select label={t('classes.form.counts')} value={counts} choices={(['person', 'pet'] as const).map((each) => [each, t(`classes.counts.${each}`)] as const)} onChange={({ target }) => set({ counts: target.value as 'person' | 'pet' })} />
        </div>
        <div className="thirds">
          <Field label={t('classes.form.minimum')} help={t('classes.form.minimum.help')} {...number('minimum', form.minimum, form.seats)} />
          {form.minimum > 0 && <Field label={t('classes.form.decide')} {...number('decideHours', form.decideHours, 720)} />}
        </div>
        <div className="thirds">
          <Field label={t('classes.form.makeup')} help={t('classes.form.makeup.help')} {...number('makeupDays', form.makeupDays, 365)} />
          {form.makeupDays > 0 && <Field label={t('classes.form.notice')} {...number('noticeHours', form.noticeHours, 720)} />}
        </div>
        <TextArea label={t('classes.form.note')} help={t('classes.form.note.help')} rows={3} maxLength={2000} value={form.note} onChange={({ target }) => set({ note: target.value })} />
        <Switch label={t('classes.form.published')} checked={form.published} onChange={({ target }) => set({ published: target.checked })} />
        {plan.error && <ProblemStrip error={plan.error} title={t('classes.failed')} />}
      </form>
      <footer><Button look="primary" type="submit" form="new-class" className="flex-1" busy={plan.isPending} disabled={!service || providers.length === 0}>{t('classes.plan')}</Button></footer>
    </Panel>
  )
}
