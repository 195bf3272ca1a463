import { parseFieldPath } from '@faultkit/core'

interface Alias {
  readonly key: string
  readonly path: readonly (string | number)[]
  readonly target: string | null
}

/** `undefined` = no alias speaks of it, `null` = it belongs to the whole form. */
export type FindAlias = (path: readonly (string | number)[], wire?: unknown) => string | null | undefined

// The stars of the target take what the stars of the alias stood for, in order.
function fill({ path: pattern, target }: Alias, path: readonly (string | number)[]): string | null {
  const rows = path.filter((_, index) => pattern[index] === '*')
  let next = 0
  return target?.replace(/\*/g, () => String(rows[next++] ?? '*')) ?? null
}

const covers = (pattern: Alias['path'], path: Alias['path']): boolean =>
  pattern.length === path.length && pattern.every((segment, index) => segment === '*' || segment === path[index])

/** Looks a path up in the user's own table: as it came, then segment by segment, then by pattern. */
export function createAliases(table: Readonly<Record<string, string | null>> = {}): FindAlias {
  const list = Object.entries(table).map(([key, target]) => ({ key, path: parseFieldPath(key), target }))
  const exact = new Map(list.flatMap((alias) => [alias.key, alias.path.join('.')].map((key) => [key, alias] as const)))
  const patterns = list.filter(({ path }) => path.includes('*'))
  return (path, wire) => {
    const alias =
      (typeof wire === 'string' ? exact.get(wire) : undefined) ??
      exact.get(path.join('.')) ??
      patterns.find((candidate) => covers(candidate.path, path))
    return alias && fill(alias, path)
  }
}
