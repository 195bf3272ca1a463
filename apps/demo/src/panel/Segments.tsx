interface SegmentsProps<V extends string> {
  legend: string
  /** Shown above the segments; otherwise only read out. */
  titled?: boolean
  name: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
}

/** A few choices, one of which holds. */
export function Segments<V extends string>({ legend, titled, name, options, value, onChange }: SegmentsProps<V>) {
  return (
    <fieldset className="segments">
      <legend className={titled ? undefined : 'unseen'}>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
