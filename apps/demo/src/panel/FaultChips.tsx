interface FaultChipsProps {
  legend: string
  name: string
  faults: readonly { id: string; title: string }[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

export function FaultChips({ legend, name, faults, chosen, onChoose }: FaultChipsProps) {
  return (
    <fieldset className="chips">
      <legend className="unseen">{legend}</legend>
      {[{ id: null, title: 'Nothing' }, ...faults].map(({ id, title }) => (
        <label key={id ?? 'nothing'}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
