import { parseFieldPath } from '../fieldPath.ts'

type Path = readonly (string | number)[]

/** `undefined` = no alias speaks of it, `null` = it belongs to the whole form. */
export type FindAlias = (path: Path) => string | null | undefined

const covers = (pattern: Path, path: Path): boolean =>
  pattern.length === path.length && pattern.every((segment, at) => segment === '*' || segment === path[at])

// The stars of the target take what the stars of the alias stood for, in order.
function fill(target: string | null, pattern: Path, path: Path): string | null {
  const rows = path.filter((_, at) => pattern[at] === '*')
  return target?.replace(/\*/g, (star) => String(rows.shift() ?? star)) ?? null
}

/** Looks a path up in the user's own table, segment by segment; an alias without stars comes before a pattern. */
export function createAliases(table: Readonly<Record<string, string | null>> = {}): FindAlias {
  const all = Object.entries(table).map(([key, target]) => ({ pattern: parseFieldPath(key), target }))
  const list = all.sort((one, other) => +one.pattern.includes('*') - +other.pattern.includes('*'))
  return (path) => {
    const alias = list.find(({ pattern }) => covers(pattern, path))
    return alias && fill(alias.target, alias.pattern, path)
  }
}
