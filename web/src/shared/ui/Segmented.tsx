interface Props<T extends string> {
  label: string
  value: T
  choices: readonly { readonly value: T; readonly label: string }[]
  onChoose: (value: T) => void
}

/** Two to four ways to see the same thing. */
export function Segmented<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" aria-pressed={choice.value === value} onClick={() => onChoose(choice.value)}>
          {choice.label}
        </button>
      ))}
    </div>
  )
}
