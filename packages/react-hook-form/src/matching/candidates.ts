import { parseFieldPath } from '@faultkit/core'
import { fold } from './fold.ts'

/** A reading of the path: all of it, or what is left behind the wrapping that a framework or API puts before it. */
export interface Candidate {
  readonly path: readonly (string | number)[]
  readonly folded: readonly string[]
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
const elsewhere = new Set(['path', 'header', 'cookie'])

/** The user's own prefixes first, then what frameworks and APIs put before a path; the longest first of each. */
export function createPrefixes(own: string | readonly string[] = []): Prefix[] {
  const read = (text: string): Prefix => ({
    folded: parseFieldPath(text).map(fold),
    exactOnly: elsewhere.has(text),
  })
  const ownFirst = [own].flat().sort((one, other) => other.length - one.length)
  return [...ownFirst, ...wrappings].map(read).filter(({ folded }) => folded.length > 0)
}

const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((segment, at) => path[at] === segment)

/** All readings of a path, the whole path first. Every one is an end of it, so there are never more than segments. */
export function candidatesOf(path: readonly (string | number)[], prefixes: readonly Prefix[]): Candidate[] {
  const whole = { path, folded: path.map(fold), exactOnly: false }
  const byLength = new Map<number, Candidate>([[path.length, whole]])
  for (const { path: left, folded, exactOnly } of byLength.values()) {
    for (const prefix of prefixes) {
      const length = left.length - prefix.folded.length
      if (byLength.has(length) || !startsWith(folded, prefix.folded)) continue
      byLength.set(length, {
        path: left.slice(-length || left.length),
        folded: folded.slice(-length || left.length),
        exactOnly: exactOnly || prefix.exactOnly,
      })
    }
  }
  return [...byLength.values()]
}
