const serials = new WeakMap<object, number>()
let serial = 0

/**
 * A text that is equal for equal variables, whatever the order of their members. What JSON cannot tell apart (blobs,
 * cycles) counts as equal only to itself; total.
 */
export function fingerprint(value: unknown): string {
  try {
    return JSON.stringify(value, sorted) ?? String(value)
  } catch {
    return identityOf(value as object)
  }
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || !value || Array.isArray(value)) return value
  if (value instanceof Blob) {
    const { name, size, lastModified } = value as File
    return name ? [name, size, lastModified] : identityOf(value)
  }
  // FormData, Map, Set, URLSearchParams
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)]
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function identityOf(value: object): string {
  if (!serials.has(value)) serials.set(value, ++serial)
  return `#${serials.get(value)}`
}
