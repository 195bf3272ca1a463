import type { Bag } from './safe.ts'

/** Twice what an error keeps. */
const maxKeys = 2000

/** V8 takes 28 ms to list a hundred thousand members, so it is asked once for each map that has too many. */
let large: WeakMap<object, readonly string[]> | undefined

/** The first members of a map or list, at most so many: a body with a hundred thousand costs little more. */
export function keysOf(bag: object): readonly string[] {
  const known = large?.get(bag)
  if (known) return known
  const keys = Object.keys(bag)
  if (keys.length <= maxKeys) return keys
  const first = keys.slice(0, maxKeys)
  large ??= new WeakMap()
  large.set(bag, first)
  return first
}

/** What stands under them. */
export const valuesOf = (bag: object): readonly unknown[] => keysOf(bag).map((key) => (bag as Bag)[key])

/** Both, as pairs, the first of them where fewer are enough. */
export function entriesOf(bag: object, max: number = maxKeys): [string, unknown][] {
  const keys = keysOf(bag)
  return (keys.length > max ? keys.slice(0, max) : keys).map((key) => [key, (bag as Bag)[key]])
}
