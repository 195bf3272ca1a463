import { type ApiError, describeError, describeIssue, type Issue, type Words } from '@faultkit/core'

/** Said when changed values must wait for the outcome of what was sent before. */
export const waiting: Issue = {
  path: [],
  code: 'outcome_open',
  message:
    "We're still finding out what became of what you sent before. Send the same again, or wait to send your changes.",
}

/** The sentence for one issue, with the label that the field has in this form; no `error` where no server sent it. */
export function describe(error: ApiError | undefined, issue: Issue, words: Words, label: string | undefined): string {
  const wire = issue.path.join('.')
  if (error && !wire && error.issues.length === 0) {
    const { title, detail } = describeError(error, words)
    return detail ? `${title}. ${detail}` : title
  }
  // Under the wire's own path, so that core also finds the parameter which the server quotes.
  return describeIssue(error, issue, label && wire ? { ...words, labels: { ...words.labels, [wire]: label } } : words)
}
