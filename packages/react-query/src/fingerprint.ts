const instances = new WeakMap<object, number>()
let serial = 0

/**
 * A text that is equal for equal variables, whatever the order of their members. What JSON cannot tell apart (files,
 * instances without members) counts as equal only to itself; total, also for cycles and throwing getters.
 */
export function fingerprint(value: unknown): string {
  try {
    return JSON.stringify(value, plain) ?? String(value)
  } catch {
    return identityOf(value)
  }
}

function plain(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (isBlob(value)) return 'lastModified' in value ? fileFacts(value as File) : identityOf(value)
  if (isEntries(value)) return [...value]
  if (!isRecord(value)) return identityOf(value)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const isBlob = (value: object): value is Blob => typeof Blob === 'function' && value instanceof Blob

const fileFacts = ({ name, size, type, lastModified }: File): unknown => [name, size, type, lastModified]

/** `Map`, `Set`, `FormData`, `URLSearchParams`, typed arrays. */
const isEntries = (value: object): value is Iterable<unknown> =>
  Symbol.iterator in value && typeof value[Symbol.iterator] === 'function'

/** Plain objects and instances that have members of their own. */
const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.keys(value).length > 0
}

function identityOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const known = instances.get(value) ?? ++serial
  instances.set(value, known)
  return `#${known}`
}
