/** react-hook-form's own grammar of names: dots, brackets and quotes separate. */
export const segmentsOf = (name: string): string[] => name.split(/[.[\]'"]+/).filter(Boolean)

/** The value at a name; `undefined` wherever the way ends early. */
export function valueAt(values: unknown, name: string): unknown {
  let value = values
  for (const segment of segmentsOf(name)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, segment)
  }
  return value
}

/** The same field in every row: `items.0.price` becomes `items.*.price`. */
export const starred = (name: string): string => name.replace(/(^|\.)\d+(?=\.|$)/g, '$1*')

/** Puts rows into a pattern: `items.*.price` with the rows of `items.2.quantity` is `items.2.price`. */
export function inRowsOf(name: string, pattern: string): string {
  const rows = name.split('.').filter((segment) => /^\d+$/.test(segment))
  let next = 0
  return pattern.replace(/\*/g, () => rows[next++] ?? '*')
}
