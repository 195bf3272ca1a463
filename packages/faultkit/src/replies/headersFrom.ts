/** Headers by their names in small letters, whichever way a reply was saved. */
export const headersFrom = (
  pairs: Iterable<readonly [name: unknown, value: unknown]>,
): Readonly<Record<string, string>> =>
  Object.fromEntries([...pairs].map(([name, value]) => [String(name).toLowerCase(), String(value)]))
