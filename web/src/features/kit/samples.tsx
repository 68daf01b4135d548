import { useState } from 'react'
import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar } from '../../shared/ui/Avatar'
import { Button, IconButton } from '../../shared/ui/Button'
import { Chip } from '../../shared/ui/Chip'
import { EmptyState } from '../../shared/ui/EmptyState'
import { Field, TextArea } from '../../shared/ui/Field'
import { PetFace } from '../../shared/ui/PetFace'
import { Segmented } from '../../shared/ui/Segmented'
import { Select } from '../../shared/ui/Select'
import { SkeletonRows } from '../../shared/ui/Skeleton'
import { type Status, StatusChip } from '../../shared/ui/StatusChip'
import { Strip } from '../../shared/ui/Strip'
import { Switch } from '../../shared/ui/Switch'
import { TimeField } from '../../shared/ui/TimeField'
import { Sample } from './Sample'

const STATUSES: readonly Status[] = ['proposed', 'pending', 'booked', 'arrived', 'checked_in', 'in_progress', 'ready_to_pay', 'fulfilled', 'cancelled', 'noshow', 'waitlist']
const SPECIES = ['dog', 'cat', 'rabbit', 'bird', 'horse', 'rodent', 'reptile', 'other']
const PEOPLE = ['AS', 'TA', 'EK', 'NO', 'DK', 'RA', 'MI', 'OL']

export function Presses() {
  const { t } = useSpeech()
  return (
    <Sample title={t('kit.buttons')}>
      <Button look="primary">{t('act.arrived')}</Button>
      <Button>{t('act.move')}</Button>
      <Button look="danger">{t('cancel.act')}</Button>
      <Button look="quiet">{t('common.back')}</Button>
      <Button icon="plus">{t('common.open')}</Button>
      <Button busy>{t('common.retry')}</Button>
      <Button disabled>{t('common.open')}</Button>
      <IconButton icon="chevron-left" label={t('today.before')} />
      <IconButton icon="x" label={t('common.close')} disabled />
    </Sample>
  )
}

export function Words() {
  const { t } = useSpeech()
  return (
    <Sample title={t('kit.fields')}>
      <div className="kit-fields">
        <Field label={t('form.name')} defaultValue="Aigerim Sadykova" />
        <Field label={t('form.email')} help={t('kit.help')} placeholder="name@example.kz" />
        <Field label={t('form.email')} defaultValue="aigerim@" error={t('form.email.invalid')} />
        <Field label={t('form.name')} defaultValue="Aigerim" disabled />
        <Select label={t('account.clock')} choices={[[24, t('account.clock.24')], [12, t('account.clock.12')]]} defaultValue={24} />
        <TextArea label={t('cancel.reason')} help={t('cancel.reason.help')} />
      </div>
    </Sample>
  )
}

export function Choices({ theme }: { theme: string }) {
  const { t } = useSpeech()
  const [view, setView] = useState<'mine' | 'everyone'>('mine')
  const [time, setTime] = useState(9 * 60)
  return (
    <Sample title={t('kit.choices')}>
      <Segmented label={`${t('today.whose')}, ${theme}`} value={view} onChoose={setView} choices={[{ value: 'mine', label: t('today.mine') }, { value: 'everyone', label: t('today.everyone') }]} />
      <Switch label={t('today.booked')} defaultChecked />
      <Switch label={t('today.booked')} />
      <Switch label={t('today.booked')} defaultChecked disabled />
      <TimeField label={t('panel.when')} value={time} onChange={setTime} />
      <TimeField label={t('panel.when')} value={time} onChange={setTime} bad />
      <kbd>t</kbd>
    </Sample>
  )
}

export function Statuses() {
  const { t } = useSpeech()
  return (
    <Sample title={t('kit.statuses')}>
      {STATUSES.map((status) => <StatusChip key={status} status={status} />)}
      <Chip>{t('flag.first')}</Chip>
      <Chip tone="positive" icon="check">{t('status.fulfilled')}</Chip>
      <Chip tone="warning" icon="clock">{t('today.late', { minutes: 8 })}</Chip>
      <Chip tone="danger" icon="triangle-alert">{t('status.noshow')}</Chip>
      <Chip tone="info" icon="video">{t('flag.video')}</Chip>
      <Chip tone="line">{t('flag.note')}</Chip>
    </Sample>
  )
}

export function People() {
  const { t } = useSpeech()
  return (
    <Sample title={t('kit.people')}>
      {PEOPLE.map((initials, index) => <Avatar key={initials} initials={initials} hue={index + 1} />)}
      <Avatar initials="?" />
      {SPECIES.map((species) => <PetFace key={species} species={species} seed={species} />)}
    </Sample>
  )
}

export function Feedback() {
  const { t } = useSpeech()
  return (
    <Sample title={t('kit.feedback')}>
      <div className="kit-fields">
        <Strip tone="danger" icon="circle-alert" title={t('today.failed')} reference={t('fault.reference', { reference: '7F3K-21Q8' })}>{t('fault.unknown')}</Strip>
        <Strip tone="warning" icon="triangle-alert" title={t('kit.offline')}>{t('fault.unreachable')}</Strip>
        <div><SkeletonRows rows={2} label={t('nav.loading')} /></div>
        <EmptyState icon="sun" title={t('today.empty')}>{t('today.empty.text')}</EmptyState>
      </div>
    </Sample>
  )
}
