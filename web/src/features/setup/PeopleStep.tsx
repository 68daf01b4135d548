import { useSpeech } from '../../shared/i18n/i18n'
import { Avatar, initialsOf } from '../../shared/ui/Avatar'
import { Button, IconButton } from '../../shared/ui/Button'
import { Field } from '../../shared/ui/Field'
import { Icon } from '../../shared/ui/Icon'
import type { Person } from './api'
import { textIn, withMe, written } from './model'
import type { StepProps } from './parts'

interface Props extends StepProps {
  /** The name of whoever sets it up. */
  me: string
}

/** Who takes care of clients: the owner, and whoever else. */
export function PeopleStep({ draft, faults, edit, fault, me }: Props) {
  const { t } = useSpeech()
  const people = draft.people ?? []
  const set = (next: Person[]) => edit('people', (before) => ({ ...before, people: next }))
  const title = people[0]?.title ?? {}

  return (
    <>
      {!people.some((person) => person.me) && (
        <div className="setup-note">
          <Icon name="user" />
          <p>{t('setup.people.notMe')}</p>
          <Button onClick={() => set(withMe(people, { name: me, title, me: true }))}>{t('setup.people.addMe')}</Button>
        </div>
      )}
      <ul className="setup-rows">
        {people.map((person, index) => (
          <PersonRow key={index} person={person} hue={(index % 8) + 1}
            error={faults[`people[${index}].name`]} titleError={faults[`people[${index}].title`]}
            onChange={(next) => edit(`people[${index}]`, (before) => ({ ...before, people: (before.people ?? []).map((was, at) => (at === index ? next : was)) }))}
            onLeave={() => fault(`people[${index}].name`, person.name?.trim() ? undefined : t('setup.needed'))}
            onRemove={() => set(people.filter((_, at) => at !== index))} />
        ))}
      </ul>
      {faults['people'] && <p className="setup-fault"><Icon name="circle-alert" size="s" />{faults['people']}</p>}
      <Button icon="plus" className="justify-self-start" onClick={() => set([...people, { name: '', title, me: false }])}>{t('setup.people.add')}</Button>
    </>
  )
}

interface RowProps {
  person: Person
  hue: number
  error: string | undefined
  titleError: string | undefined
  onChange: (person: Person) => void
  onLeave: () => void
  onRemove: () => void
}

function PersonRow({ person, hue, error, titleError, onChange, onLeave, onRemove }: RowProps) {
  const { t, format } = useSpeech()
  const name = person.name ?? ''
  return (
    <li className="setup-person card">
      <Avatar initials={initialsOf(name)} hue={hue} size="2.75rem" />
      <Field label={person.me ? t('setup.people.me') : t('setup.people.name')} value={name} error={error} autoComplete={person.me ? 'name' : 'off'}
        onChange={({ target }) => onChange({ ...person, name: target.value })} onBlur={onLeave} />
      <Field label={t('setup.people.role')} value={textIn(person.title, format.language)} error={titleError} autoComplete="off"
        onChange={({ target }) => onChange({ ...person, title: written(format.language, target.value) })} />
      <IconButton icon="x" label={name ? t('setup.people.remove', { name }) : t('setup.people.removeEmpty')} onClick={onRemove} />
    </li>
  )
}
