import { parseFieldPath } from '../fieldPath.ts'
import { fold } from './fold.ts'

/** Where a reading of the path begins: at 0, or behind the wrapping that a framework or API puts before it. */
export interface Reading {
  readonly start: number
  /** Headers, cookies and URL segments are no fields, unless a field is called exactly so. */
  readonly exactOnly: boolean
}

export interface Prefix {
  readonly folded: readonly string[]
  readonly exactOnly: boolean
}

const wrappings =
  'data.attributes data.relationships variables.input body query params data input payload request args path header cookie'.split(
    ' ',
  )

const read = (text: string): Prefix => ({
  folded: parseFieldPath(text).map(fold),
  exactOnly: /^(?:path|header|cookie)$/.test(text),
})

/** The user's own prefixes first, then what frameworks and APIs put before a path; the longest first of each. */
export const createPrefixes = (own: string | readonly string[] = []): Prefix[] =>
  [...[own].flat().sort((one, other) => other.length - one.length), ...wrappings].map(read)

/** All readings of a path, the whole path first. */
export function readingsOf(folded: readonly string[], prefixes: readonly Prefix[]): Reading[] {
  const readings: Reading[] = [{ start: 0, exactOnly: false }]
  const starts = new Set([0])
  for (const { start, exactOnly } of readings) {
    for (const prefix of prefixes) {
      const end = start + prefix.folded.length
      if (starts.has(end) || !prefix.folded.every((segment, at) => segment === folded[start + at])) continue
      starts.add(end)
      readings.push({ start: end, exactOnly: exactOnly || prefix.exactOnly })
    }
  }
  return readings
}
