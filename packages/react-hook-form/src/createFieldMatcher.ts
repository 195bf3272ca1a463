import { parseFieldPath } from '@faultkit/core'
import { createAliases } from './matching/aliases.ts'
import { type Candidate, candidatesOf, createPrefixes } from './matching/candidates.ts'
import { createFieldIndex, type FieldIndex } from './matching/fieldIndex.ts'
import { dropFormWords } from './matching/formWords.ts'
import { isHostile } from './matching/guard.ts'
import { type Match, matchContainer, matchExact, matchParent } from './matching/rank.ts'

export interface FieldMatcherOptions {
  /** Wire path to field, rows as `*`; `null` for what belongs to the whole form. */
  aliases?: Readonly<Record<string, string | null>> | undefined
  /** What the server puts before every path; several are tried in turn. */
  prefix?: string | readonly string[] | undefined
  /** What the server calls the first row. @default 0 */
  indexBase?: 0 | 1 | undefined
}

type Path = readonly (string | number)[]

// A row before the first is no row: its list takes the error.
const rebase = (path: Path, base: number): Path =>
  base === 0 ? path : path.map((key) => (typeof key === 'number' ? (key < base ? '*' : key - base) : key))

const form = (via: string): Match => ({ kind: 'form', via })

/**
 * Finds the field, group or form that a wire path speaks of, among the names given: exactly, then by folded spelling, then
 * a container, then the nearest parent. Total: every path has exactly one answer, never a guess between two.
 */
export function createFieldMatcher<N extends string>(
  names: readonly N[],
  { aliases, prefix, indexBase = 0 }: FieldMatcherOptions = {},
): (wire: string | readonly unknown[] | null) => Match<N> {
  const known: ReadonlySet<string> = new Set(names)
  let made: FieldIndex | undefined
  const index = (): FieldIndex => {
    made ??= createFieldIndex(known)
    return made
  }
  const aliasOf = createAliases(aliases)
  const prefixes = createPrefixes(prefix)

  const first = <T>(
    candidates: readonly Candidate[],
    match: (candidate: Candidate) => T | undefined,
  ): T | undefined => {
    for (const candidate of candidates) {
      const found = match(candidate)
      if (found !== undefined) return found
    }
    return undefined
  }

  const byAlias = ({ path }: Candidate, wire: unknown): Match | undefined => {
    const target = aliasOf(path, wire)
    if (target === undefined) return undefined
    return { ...(target === null ? form('alias') : rank(parseFieldPath(target), [])), via: 'alias' }
  }

  const rank = (path: Path, given = prefixes, wire?: unknown): Match => {
    const candidates = candidatesOf(path, given)
    const bare = dropFormWords(path)
    return (
      first(candidates, (at) => (given === prefixes ? byAlias(at, wire) : undefined) ?? matchExact(at, index())) ??
      (bare.length < path.length ? { ...rank(bare, given), via: 'form-word' } : undefined) ??
      first(candidates, (at) => matchContainer(at, index())) ??
      first(candidates, (at) => matchParent(at, index())) ??
      form(candidates.some(({ path: left }) => left.length === 0) ? 'form' : 'unmatched')
    )
  }

  return (wire) => {
    const path = rebase(wire === null ? [] : parseFieldPath(wire), indexBase)
    if (isHostile(wire, path)) return form('guard') as Match<N>
    // A name with dots or slashes of its own, else the plain case: neither needs the index.
    const isLiteral = typeof wire === 'string' && indexBase === 0 && known.has(wire)
    const name = isLiteral ? wire : path.join('.')
    const isKnown = known.has(name) && aliasOf(path, wire) === undefined
    return (
      isKnown ? { kind: 'field', name, via: isLiteral ? 'literal' : 'exact' } : rank(path, prefixes, wire)
    ) as Match<N>
  }
}
