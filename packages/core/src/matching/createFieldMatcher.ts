import { parseFieldPath } from '../fieldPath.ts'
import { createAliases } from './aliases.ts'
import { createFieldIndex, type FieldIndex, keyOf } from './fieldIndex.ts'
import { fold } from './fold.ts'
import { createPrefixes, type Reading, readingsOf } from './readings.ts'

export interface FieldMatcherOptions {
  /** Wire path to field, rows as `*`; `null` for what belongs to the whole form. */
  aliases?: Readonly<Record<string, string | null>> | undefined
  /** What the server puts before every path; several are tried in turn. */
  prefix?: string | readonly string[] | undefined
  /** What the server calls the first row. @default 0 */
  indexBase?: 0 | 1 | undefined
}

/** Where a path belongs and how that was found. `among` lists the names that may have been meant: a guess is never made. */
export interface Match<N extends string = string> {
  readonly kind: 'field' | 'group' | 'form'
  readonly name?: N
  readonly via: string
  readonly among?: readonly N[]
}

type Path = readonly (string | number)[]

// Endless paths and the names of JavaScript's own machinery: what no form has and what an attacker sends.
const isHostile = (wire: unknown, path: Path): boolean =>
  (typeof wire === 'string' && wire.length > 1024) ||
  path.length > 32 ||
  path.some((segment) => /^(?:__proto__|prototype|constructor)$/.test(String(segment)))

// Rails, DRF, Django, Zod, marshmallow and react-hook-form: how back ends name "all of it" at the end of a path.
const isFormWord = (segment: unknown): boolean =>
  /^(?:base|root|_errors|non_field_errors|__all__|_schema|form)$/.test(String(segment))

// A row before the first is no row: its list takes the error.
const rebase = (path: Path, base: number): Path =>
  path.map((key) => (typeof key !== 'number' ? key : key < base ? '*' : key - base))

const form = (via: string): Match => ({ kind: 'form', via })

// The wrong field is worse than the summary.
function one(names: ReadonlySet<string> | undefined, kind: Match['kind'], via: string): Match | undefined {
  if (!names) return undefined
  const among = [...names]
  const [name] = among
  return name !== undefined && among.length === 1 ? { kind, name, via } : { ...form('ambiguous'), among }
}

// Keys that are already what a path would be read to, and nothing an attacker sends.
const isPlain = (wire: string | readonly unknown[] | null): wire is readonly (string | number)[] =>
  Array.isArray(wire) &&
  wire.every((key) => (typeof key === 'string' ? !/[*]|proto|constructor/.test(key) : Number.isSafeInteger(key)))

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Finds the field, group or form that a wire path speaks of, among the names given: exactly, then by folded spelling, then
 * a container, then the nearest parent. Total: every path has exactly one answer, never a guess between two.
 */
export function createFieldMatcher<N extends string>(
  names: readonly N[],
  { aliases, prefix, indexBase = 0 }: FieldMatcherOptions = {},
): (wire: string | readonly unknown[] | null) => Match<N> {
  const known: ReadonlySet<string> = new Set(names)
  const aliasOf = createAliases(aliases)
  const prefixes = createPrefixes(prefix)
  let index: FieldIndex | undefined

  const rank = (path: Path, given = prefixes): Match => {
    index ??= createFieldIndex(known)
    const { fields, groups, ends } = index
    const folded = path.map(fold)
    const readings = readingsOf(folded, given)
    const keyAt = (start: number, end?: number): string => keyOf(folded.slice(start, end))

    const byAlias = (left: Path): Match | undefined => {
      const target = given === prefixes ? aliasOf(left) : undefined
      if (target === undefined) return undefined
      return { ...(target === null ? form('') : rank(parseFieldPath(target), [])), via: 'alias' }
    }
    // As written, then folded.
    const exact = ({ start }: Reading): Match | undefined => {
      const left = path.slice(start)
      const name = left.join('.')
      return (
        byAlias(left) ??
        (known.has(name) ? { kind: 'field', name, via: 'exact' } : one(fields.get(keyAt(start)), 'field', 'folded'))
      )
    }
    const at = ({ exactOnly, start }: Reading, end: number, via: string): Match | undefined => {
      if (exactOnly || end === start) return undefined
      const key = keyAt(start, end)
      return one(fields.get(key), 'field', via) ?? one(groups.get(key), 'group', via)
    }
    // Deeper than the form: a part of a field, a row that is not there. The deepest that the form knows takes it.
    const parent = (reading: Reading): Match | undefined => {
      for (let end = path.length; --end > reading.start; ) {
        const found = at(reading, end, 'parent')
        if (found) return found
      }
      return undefined
    }

    return (
      firstOf(readings, exact) ??
      (isFormWord(path.at(-1)) ? { ...rank(path.slice(0, -1), given), via: 'form-word' } : undefined) ??
      firstOf(readings, (reading) => at(reading, path.length, 'container')) ??
      firstOf(readings, parent) ??
      (readings.some(({ start }) => start === path.length)
        ? form('form')
        : { ...form('unmatched'), among: [...(ends.get(folded.at(-1) ?? '') ?? [])] })
    )
  }

  return (wire) => {
    // Nearly every issue of an answer: the field itself, by its own name.
    if (indexBase === 0 && !aliases && isPlain(wire)) {
      const name = wire.join('.')
      if (known.has(name)) return { kind: 'field', name, via: 'exact' } as Match<N>
    }
    const path = rebase(wire === null ? [] : parseFieldPath(wire), indexBase)
    if (isHostile(wire, path)) return form('guard') as Match<N>
    // A name with dots or slashes of its own, else the plain case: neither needs the index.
    const isLiteral = typeof wire === 'string' && indexBase === 0 && known.has(wire)
    const name = isLiteral ? wire : path.join('.')
    const isKnown = known.has(name) && aliasOf(path) === undefined
    return (isKnown ? { kind: 'field', name, via: isLiteral ? 'literal' : 'exact' } : rank(path)) as Match<N>
  }
}
