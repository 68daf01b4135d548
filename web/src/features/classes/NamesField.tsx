import { CheckRow } from '../settings/parts'

interface Props {
  label: string
  /** Their ids and names. */
  choices: readonly (readonly [string, string])[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** As the server takes at most. */
const MOST = 5

/** Some of those there are, by name: who teaches, and which rooms a class takes. In the order in which they were chosen. */
export function NamesField({ label, choices, chosen, onChange }: Props) {
  return (
    <fieldset className="names">
      <legend className="font-medium">{label}</legend>
      {choices.map(([id, name]) => (
        <CheckRow key={id} checked={chosen.includes(id)} onChange={(on) => onChange(on ? [...chosen, id].slice(-MOST) : chosen.filter((each) => each !== id))}>
          <span className="min-w-0">{name}</span>
        </CheckRow>
      ))}
    </fieldset>
  )
}
