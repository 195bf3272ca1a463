import type { Dialect } from './types.ts'

const key = Symbol.for('faultkit.dialects')
const shared = globalThis as { [key]?: readonly Dialect[] }
const none: readonly Dialect[] = []

/**
 * Teaches the whole app its own envelopes, once, at module level. They are asked before the built-in dialects, in the
 * order given; a name that is known already is replaced, so hot reloading and two copies of the kit do no harm.
 */
export function addDialects(...dialects: readonly Dialect[]): void {
  const names = new Set(dialects.map(({ name }) => name))
  shared[key] = [...appDialects().filter(({ name }) => !names.has(name)), ...dialects]
}

/** The app's own dialects; a new list after every `addDialects`. */
export function appDialects(): readonly Dialect[] {
  return shared[key] ?? none
}
