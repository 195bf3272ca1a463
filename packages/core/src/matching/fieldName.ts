/** react-hook-form's own grammar of names: dots, brackets and quotes separate. */
export const segmentsOf = (name: string): string[] => name.split(/[.[\]'"]+/).filter(Boolean)

/** The same field in every row: `items.0.price` becomes `items.*.price`. */
export const starred = (name: string): string => name.replace(/(^|\.)\d+(?=\.|$)/g, '$1*')

/** Puts rows into a pattern: `items.*.price` with the rows of `items.2.quantity` is `items.2.price`. */
export function inRowsOf(name: string, pattern: string): string {
  const rows = name.match(/(?<=^|\.)\d+(?=\.|$)/g) ?? []
  let next = 0
  return pattern.replace(/\*/g, (star) => rows[next++] ?? star)
}
