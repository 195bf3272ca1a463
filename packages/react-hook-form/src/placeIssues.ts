import { type ApiError, type Issue, warnDeveloper } from '@faultkit/core'
import { createFieldMatcher, type FieldMatcherOptions, type Match } from './createFieldMatcher.ts'
import { fold } from './matching/fold.ts'
import type { Entries, Entry } from './store/createErrorStore.ts'
import { segmentsOf } from './values/path.ts'
import { isChanged, nameNow, type Submission } from './values/submission.ts'
import { isSameValue } from './values/values.ts'

const lastOf = (path: readonly (string | number)[]): string => fold(path.at(-1) ?? '')

function warn({ path }: Issue, { via, among }: Match, names: readonly string[]): void {
  const isAlike = (name: string): boolean => via === 'unmatched' && lastOf(segmentsOf(name)) === lastOf(path)
  const near = among ?? names.filter(isAlike)
  if (near.length === 0) return
  warnDeveloper(
    among ? 'FK-302' : 'FK-301',
    `The server's "${path.join('.')}" ${among ? 'may be several fields' : 'is no field of this form'}, so the whole form shows it. Did you mean ${near.slice(0, 3).join(' or ')}? Name it in aliases.`,
  )
}

/** Every issue of an error in exactly one place: its field or group as it stands now, or the form. */
export function placeIssues(
  { issues, message, code }: ApiError,
  submission: Submission,
  values: unknown,
  options: FieldMatcherOptions,
): Entries {
  const match = createFieldMatcher(submission.names, options)
  const find = (issue: Issue): string => {
    if (issue.path.length === 0) return 'root'
    // The matcher knows that headers, cookies and URL segments are no fields of the body.
    const isElsewhere = /^(?:header|cookie|path)$/.test(issue.in ?? '')
    const found = match(isElsewhere ? [issue.in, ...issue.path] : issue.path)
    warn(issue, found, submission.names)
    return found.name ?? 'root'
  }
  const placed = new Map<string, Entry[]>()
  for (const issue of issues.length > 0 ? issues : [{ path: [], message, ...(code && { code }) }]) {
    const at = find(issue)
    const now = at === 'root' ? at : nameNow(submission, values, at)
    // It speaks of a value that is not there any more: still told, but not at the field.
    const name = now === undefined || isChanged(submission, values, at, now) ? 'root' : now
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
    if (name === 'root' || !(isChanged(submission, values, at, now) || isAnswered(at, now))) settled.set(now, list)
  }
  return settled
}
