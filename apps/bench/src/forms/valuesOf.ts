const isRow = (key: string | undefined): boolean => /^\d+$/.test(key ?? '')

/** A value for each field, nested as the names say; flat names give a flat object, as its type has it. */
export function valuesOf(names: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of names) {
    const keys = name.split(/[.[\]]+/).filter(Boolean)
    let at: object = values
    for (const [depth, key] of keys.entries()) {
      const isLast = depth === keys.length - 1
      if (!Object.hasOwn(at, key)) Reflect.set(at, key, isLast ? 'x' : isRow(keys[depth + 1]) ? [] : {})
      at = Object(Reflect.get(at, key))
    }
  }
  return values
}
