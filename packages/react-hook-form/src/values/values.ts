const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

// A FileList is live: choosing another file changes it in place.
const asList = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value
  return typeof FileList !== 'undefined' && value instanceof FileList ? [...value] : undefined
}

/** A copy that later edits do not reach; files, dates and class instances are kept as they are. */
export function copyValue(value: unknown): unknown {
  const list = asList(value)
  if (list) return list.map(copyValue)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyValue(member)]))
}

/** Says whether a person would call both the same value. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  const [list, otherList] = [asList(one), asList(other)]
  if (list && otherList) {
    return list.length === otherList.length && list.every((item, index) => isSameValue(item, otherList[index]))
  }
  if (!isPlain(one) || !isPlain(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
  )
}

/** Calls `visit` for every value in the tree with its name; what `visit` answers says whether to go deeper. */
export function walkValues(values: unknown, visit: (name: string, value: unknown) => boolean, at = ''): void {
  const entries = Array.isArray(values) ? values.entries() : isPlain(values) ? Object.entries(values) : []
  for (const [key, value] of entries) {
    const name = at ? `${at}.${key}` : String(key)
    if (visit(name, value)) walkValues(value, visit, name)
  }
}

/** Says whether there is anything below this value. */
export const isTree = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isPlain(value) && Object.keys(value).length > 0
