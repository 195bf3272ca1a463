const isPlain = (value: unknown): value is Record<string, unknown> => {
  const prototype: unknown = typeof value === 'object' && value ? Object.getPrototypeOf(value) : 0
  return prototype === Object.prototype || prototype === null
}

/** The members of lists, sets and plain objects; files, dates and other class instances have none. */
export function membersOf(value: unknown): readonly unknown[] | Record<string, unknown> | undefined {
  if (Array.isArray(value) || isPlain(value)) return value
  // A FileList is live, and so is a set: choosing another file changes it in place.
  return typeof value === 'object' && Symbol.iterator in Object(value) ? [...(value as Iterable<unknown>)] : undefined
}

/** Says whether a person would call both the same value. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  // Nearly every answer is a text: two that differ need no further look.
  if (typeof one !== 'object' || typeof other !== 'object') return false
  if (one instanceof Date && other instanceof Date) return Object.is(+one, +other)
  const [mine, others] = [membersOf(one), membersOf(other)]
  if (!mine || !others || Array.isArray(mine) !== Array.isArray(others)) return false
  const keys = Object.keys(mine)
  return (
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && isSameValue(Reflect.get(mine, key), Reflect.get(others, key)))
  )
}
