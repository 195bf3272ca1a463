import type { Candidate } from './candidates.ts'
import type { FieldIndex } from './fieldIndex.ts'
import { keyOf } from './fold.ts'

/** Where a path belongs and how that was found. `among` lists the names between which a guess would have to be made. */
export interface Match<N extends string = string> {
  readonly kind: 'field' | 'group' | 'form'
  readonly name?: N
  readonly via: string
  readonly among?: readonly N[]
}

function one(names: ReadonlySet<string> | undefined, kind: 'field' | 'group', via: string): Match | undefined {
  const [name, second] = names ?? []
  if (name === undefined) return undefined
  // The wrong field is worse than the summary.
  return second === undefined ? { kind, name, via } : { kind: 'form', via: 'ambiguous', among: [...(names ?? [])] }
}

/** The candidate is a field's name, as written or folded. */
export function matchExact({ path, folded }: Candidate, { names, fields }: FieldIndex): Match | undefined {
  const written = path.join('.')
  return names.has(written)
    ? { kind: 'field', name: written, via: 'exact' }
    : one(fields.get(keyOf(folded)), 'field', 'folded')
}

/** The candidate holds fields: a row, a list, an object. */
export function matchContainer({ folded, exactOnly }: Candidate, { groups }: FieldIndex): Match | undefined {
  return exactOnly ? undefined : one(groups.get(keyOf(folded)), 'group', 'container')
}

/** The candidate goes deeper than the form: a part of a field, a row that is not there. The deepest that the form knows takes it. */
export function matchParent({ folded, exactOnly }: Candidate, { fields, groups }: FieldIndex): Match | undefined {
  for (let depth = exactOnly ? 0 : folded.length - 1; depth > 0; depth -= 1) {
    const key = keyOf(folded.slice(0, depth))
    const match = one(fields.get(key), 'field', 'parent') ?? one(groups.get(key), 'group', 'parent')
    if (match) return match
  }
  return undefined
}
