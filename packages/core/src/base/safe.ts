/** A value whose members may be looked at. */
export type Bag = { readonly [key: string]: unknown }

export const isBag = (value: unknown): value is Bag =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** `Array.isArray` throws on a revoked proxy. */
function isArray(value: unknown): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return true
  }
}

/** A plain map of members: not a list, not a function. */
export const isMap = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !isArray(value)

/** Reads one member of anything; a getter or proxy that throws reads as `undefined`. */
export function get(value: unknown, key: string | symbol): unknown {
  try {
    return isBag(value) ? (value as { readonly [key: string | symbol]: unknown })[key] : undefined
  } catch {
    return undefined
  }
}

export const str = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Runs a step that touches foreign values; whatever it throws reads as `undefined`. */
export function attempt<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch {
    return undefined
  }
}
