import {
  type ApiError,
  describeError,
  describeIssue,
  type Notice,
  parseEnvelope,
  parseError,
  type Words,
} from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
import type { Reply } from '../replies/Reply.ts'
import { type Finding, findingsOf } from './findings.ts'

/** What the kit makes of one reply, and what its authors could do better. */
export interface Diagnosis {
  readonly reply: Reply
  readonly error: ApiError
  readonly notice: Notice
  readonly fields: readonly { readonly path: string; readonly words: string }[]
  readonly findings: readonly Finding[]
}

/** Reads a reply as an app would, with every dialect at hand; `undefined` where it tells of no failure. */
export function diagnose(reply: Reply, words: Words): Diagnosis | undefined {
  const { envelope, thrown, method, url, idempotencyKey } = reply
  const context = { method, url, idempotencyKey, dialects: allDialects }
  const error = thrown ? parseError(thrown, context) : parseEnvelope(envelope, context)
  if (!error) return undefined
  const notice = describeError(error, words)
  const fields = error.issues.map((issue) => ({ path: dotted(issue.path), words: describeIssue(error, issue, words) }))
  return { reply, error, notice, fields, findings: findingsOf({ reply, error, notice }) }
}

const dotted = (path: readonly (string | number)[]): string => path.join('.')
