import { type ApiError, type Issue, warnDeveloper } from '@faultkit/core'
import { createFieldMatcher, type FieldMatcherOptions } from './createFieldMatcher.ts'
import { fold } from './matching/fold.ts'
import type { Match } from './matching/rank.ts'
import type { Entries, Entry } from './store/createErrorStore.ts'
import { segmentsOf } from './values/path.ts'
import { isChanged, nameNow, type Submission } from './values/submission.ts'
import { isSameValue } from './values/values.ts'

const certain = new Set(['literal', 'exact', 'folded', 'alias'])

const lastOf = (path: readonly (string | number)[]): string => fold(path.at(-1) ?? '')

function warn(wire: string, { via, among }: Match, issue: Issue, names: readonly string[]): void {
  const near =
    among ?? (via === 'unmatched' ? names.filter((name) => lastOf(segmentsOf(name)) === lastOf(issue.path)) : [])
  if (near.length === 0) return
  const [code, what] = among ? ['FK-302', 'may be several fields'] : ['FK-301', 'is no field of this form']
  warnDeveloper(
    code,
    `The server's "${wire}" ${what}, so the whole form shows it. Did you mean ${near.slice(0, 3).join(' or ')}? Name it in aliases.`,
  )
}

function find(issue: Issue, match: (path: Issue['path']) => Match, names: readonly string[]): string {
  if (issue.path.length === 0) return 'root'
  const found = match(issue.path)
  const isElsewhere = issue.in !== undefined && /^(?:header|cookie|path)$/.test(issue.in) && !certain.has(found.via)
  warn(issue.path.join('.'), found, issue, names)
  return (isElsewhere ? undefined : found.name) ?? 'root'
}

/** Every issue of an error in exactly one place: its field or group as it stands now, or the form. */
export function placeIssues(
  { issues, message, code }: ApiError,
  submission: Submission,
  values: unknown,
  options: FieldMatcherOptions,
): Entries {
  const match = createFieldMatcher(submission.names, options)
  const placed = new Map<string, Entry[]>()
  for (const issue of issues.length > 0 ? issues : [{ path: [], message, ...(code && { code }) }]) {
    const at = find(issue, match, submission.names)
    const now = at === 'root' ? at : nameNow(submission, values, at)
    // It speaks of a value that is not there any more: still told, but not at the field.
    const name = now === undefined || (now !== 'root' && isChanged(submission, values, at, now)) ? 'root' : now
    const list = placed.get(name) ?? []
    if (!list.some((entry) => isSameValue(entry.issue, issue))) placed.set(name, [...list, { at, issue }])
  }
  return placed
}

/** The entries by the names their rows have now, without those whose value, or a value that answers them, has changed. */
export function settleEntries(
  entries: Entries,
  submission: Submission,
  values: unknown,
  isAnswered: (at: string, now: string) => boolean,
): Entries {
  const settled = new Map<string, readonly Entry[]>()
  for (const [name, list] of entries) {
    const at = list[0]?.at ?? name
    const now = name === 'root' ? name : nameNow(submission, values, at)
    if (now === undefined) continue
    if (name !== 'root' && (isChanged(submission, values, at, now) || isAnswered(at, now))) continue
    settled.set(now, list)
  }
  return settled
}
