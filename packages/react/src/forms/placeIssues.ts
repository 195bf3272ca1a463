import { type ApiError, type Issue, parseFieldPath, warnDeveloper } from '@faultkit/core'
import { createFieldMatcher, type FieldMatcherOptions, type Match } from '@faultkit/core/matching'
import type { Entries, Entry } from './createErrorStore.ts'
import { isChanged, nameNow, type Submission } from './submission.ts'
import { isSameValue } from './values.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

function tell({ path }: Issue, { via, among = [] }: Match): void {
  if (among.length === 0) return
  const isUnknown = via === 'unmatched'
  warnDeveloper(
    isUnknown ? 'FK-301' : 'FK-302',
    `The server's "${path.join('.')}" ${isUnknown ? 'is no field of this form' : 'may be several fields'}, so the whole form shows it. Did you mean ${among.slice(0, 3).join(' or ')}? Name it in aliases.`,
  )
}

function warn(issue: Issue, match: Match): void {
  try {
    // Spelled out, so that a bundler leaves the words out of what people load.
    if (process.env.NODE_ENV !== 'production') tell(issue, match)
  } catch {
    // A page without a bundler knows no `process`.
  }
}

const beforeColon = /^([\w.[\]-]{1,100}): (?=\S)/

/** A complaint without a place whose text begins with the name of a field, `qty: one or more` (Spring, bexio). */
function named(issue: Issue, match: (wire: string) => Match): Issue {
  const [start = '', name = ''] = (issue.path.length === 0 && beforeColon.exec(issue.message)) || []
  const { kind, via }: Partial<Match> = name ? match(name) : {}
  return kind === 'field' && via !== 'parent'
    ? { ...issue, path: parseFieldPath(name), message: issue.message.slice(start.length) }
    : issue
}

/** Every issue of an error in exactly one place: its field or group as it stands now, or the form. */
export function placeIssues(
  { kind, issues, message, code }: ApiError,
  submission: Submission,
  values: unknown,
  options: FieldMatcherOptions,
): Entries {
  const match = createFieldMatcher(submission.names, options)
  const find = (issue: Issue): string => {
    if (issue.path.length === 0) return 'root'
    // The matcher knows that headers, cookies and URL segments are no fields of the body.
    const isElsewhere = issue.in !== undefined && issue.in !== 'body'
    const found = match(isElsewhere ? [issue.in, ...issue.path] : issue.path)
    warn(issue, found)
    return found.name ?? 'root'
  }
  const placed = new Map<string, Entry[]>()
  const seen = new Map<string, Issue>()
  const isUntouched = isSameValue(submission.values, values)
  for (const told of issues.length > 0 ? issues : [{ path: [], message, ...(code && { code }) }]) {
    const issue = /^invalid|^conf/.test(kind) ? named(told, match) : told
    const at = find(issue)
    const key = `${at === 'root' ? issue.path.join('.') : at}\n${issue.code}\n${issue.message}`
    if (isSameValue(seen.get(key), issue)) continue
    seen.set(key, issue)
    const now = isUntouched || at === 'root' ? at : nameNow(submission, values, at)
    // It speaks of a value that is not there any more: still told, but not at the field.
    const isOutdated = now === undefined || (!isUntouched && isChanged(submission, values, at, now))
    const name = isOutdated ? 'root' : now
    const others = placed.get(name)
    if (others) others.push({ at, issue })
    else placed.set(name, [{ at, issue }])
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
