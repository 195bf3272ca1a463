/** One value for each field. */
export const valuesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, 'x']))
