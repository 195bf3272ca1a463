import {
  type ApiError,
  type ApiErrorJSON,
  describeError,
  describeIssue,
  type Issue,
  parseError,
  type Words,
} from '@faultkit/core'
import { starred } from '../values/path.ts'

// What describes an issue of the client's own validation, which no server sent.
const local: ApiErrorJSON = {
  name: 'ApiError',
  kind: 'invalid_request',
  message: '',
  outcome: 'not_applied',
  issues: [],
  retry: { verdict: 'never', scope: 'request', reason: 'The form refused it.' },
  dialect: 'form',
}

/** Said when changed values must wait for the outcome of what was sent before. */
export const waiting: Issue = {
  path: [],
  code: 'outcome_open',
  message:
    "We're still finding out what became of what you sent before. Send the same again, or wait to send your changes.",
}

const sentence = ({ title, detail }: { title: string; detail?: string }): string =>
  detail ? `${title}. ${detail}` : title

function own(words: Words): string {
  const said = words.catalog?.outcome_open ?? words.locale?.catalog.outcome_open
  return typeof said === 'string' ? said : waiting.message
}

/** The label goes in under the wire's own path, so that core also finds the parameter which the server quotes. */
function withLabel(words: Words, { path }: Issue, label: string | undefined): Words {
  const wire = path.join('.')
  return label && wire ? { ...words, labels: { ...words.labels, [wire]: label, [starred(wire)]: label } } : words
}

/** The sentence for one issue, with the label that the field has in this form. */
export function describe(error: ApiError | undefined, issue: Issue, words: Words, label: string | undefined): string {
  if (issue === waiting) return own(words)
  if (error && issue.path.length === 0 && error.issues.length === 0) return sentence(describeError(error, words))
  return describeIssue(error ?? parseError(local), issue, withLabel(words, issue, label))
}
