import { get } from '../base/safe.ts'

/** Where in a thrown value something may stand, the first to be asked first: each the members to go through. */
export type Places = readonly (readonly string[])[]

/** Places as one line: `response.status status`. */
export const placesOf = (line: string): Places => line.split(' ').map((place) => place.split('.'))

/** What is read at the first of some places where it can be read; whatever throws on the way reads as nothing. */
export function firstAt<T>(thrown: unknown, places: Places, read: (value: unknown) => T | undefined): T | undefined {
  for (const place of places) {
    let value = thrown
    for (const key of place) value = get(value, key)
    const found = value === undefined ? undefined : read(value)
    if (found !== undefined) return found
  }
  return undefined
}
