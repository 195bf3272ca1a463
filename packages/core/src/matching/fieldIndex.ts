import { segmentsOf } from './fieldName.ts'
import { fold } from './fold.ts'

type Names = ReadonlyMap<string, ReadonlySet<string>>

/** Every registered name and every container of one, found in one step by folded path. */
export interface FieldIndex {
  readonly fields: Names
  readonly groups: Names
  /** Fields by what their names end with. */
  readonly ends: Names
}

// A separator that no segment holds, so that a dot inside a segment stays one.
export const keyOf = (folded: readonly string[]): string => folded.join('\0')

export function createFieldIndex(names: Iterable<string>): FieldIndex {
  const fields = new Map<string, Set<string>>()
  const groups = new Map<string, Set<string>>()
  const ends = new Map<string, Set<string>>()
  const add = (map: typeof fields, folded: string[], name: string): void => {
    const key = keyOf(folded)
    map.set(key, (map.get(key) ?? new Set()).add(name))
  }
  for (const name of names) {
    const segments = segmentsOf(name)
    const folded = segments.map(fold)
    add(fields, folded, name)
    add(ends, folded.slice(-1), name)
    for (let depth = segments.length; --depth > 0; ) {
      add(groups, folded.slice(0, depth), segments.slice(0, depth).join('.'))
    }
  }
  return { fields, groups, ends }
}
