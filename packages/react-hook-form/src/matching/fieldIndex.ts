import { segmentsOf } from '../values/path.ts'
import { fold, keyOf } from './fold.ts'

/** Every registered name and every container of one, found in one step by folded path. */
export interface FieldIndex {
  readonly names: ReadonlySet<string>
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const found = map.get(key)
  if (found) found.add(name)
  else map.set(key, new Set([name]))
}

export function createFieldIndex(names: ReadonlySet<string>): FieldIndex {
  const fields = new Map<string, Set<string>>()
  const groups = new Map<string, Set<string>>()
  for (const name of names) {
    const segments = segmentsOf(name)
    const folded = segments.map(fold)
    add(fields, keyOf(folded), name)
    for (let depth = segments.length - 1; depth > 0; depth -= 1) {
      add(groups, keyOf(folded.slice(0, depth)), segments.slice(0, depth).join('.'))
    }
  }
  return { names, fields, groups }
}
