import { ApiError } from './ApiError.ts'
import { header } from './base/header.ts'
import { kindOfStatus } from './base/kindOfStatus.ts'
import { str } from './base/safe.ts'
import { safeUrl } from './base/safeUrl.ts'
import { parseRetryHint } from './classify/retryHint.ts'
import { sentences } from './classify/sentence.ts'
import { judge } from './classify/verdict.ts'
import { cleanText } from './read/cleanText.ts'
import { requestIdOf } from './read/requestId.ts'
import type { Fault } from './read/unwrap.ts'
import type { DialectReading, Envelope, ErrorContext, ErrorKind, Issue, RequestFacts } from './types.ts'

const maxIssues = 1000

/** Everything an error is judged by. */
export interface Findings {
  readonly fault: Fault
  readonly reading: DialectReading
  readonly dialect: string
  readonly context: ErrorContext
  readonly raw: unknown
  readonly identity: object | undefined
}

/** Puts reading, classification and request facts together into the one value. */
export function makeError({ fault, reading, dialect, context, raw, identity }: Findings): ApiError {
  const { envelope } = fault
  const kind = kindOf(fault, reading)
  const facts = { ...context, ...fault.request }
  const key = context.idempotencyKey ?? fault.request.idempotencyKey
  const verdict = judge({
    kind,
    status: envelope.status,
    words: `${reading.code ?? ''} ${reading.type ?? ''}`,
    method: facts.method,
    hasKey: key !== undefined,
    online: context.online,
    shouldRetry: shouldRetry(envelope.headers),
    outcome: reading.outcome,
  })
  const issues = issuesOf(reading)
  const afterMs = parseRetryHint(envelope, context.now?.() ?? Date.now())
  return new ApiError({
    kind,
    message: messageOf(fault, reading, issues, kind),
    outcome: verdict.outcome,
    status: envelope.status || undefined,
    type: str(reading.type),
    code: str(reading.code)?.slice(0, 200),
    param: str(reading.param),
    issues,
    retry: afterMs === undefined ? verdict.retry : { ...verdict.retry, afterMs },
    requestId: str(reading.requestId)?.slice(0, 200) ?? requestIdOf(envelope.headers),
    docUrl: safeUrl(reading.docUrl),
    dialect,
    raw,
    identity,
    request: requestOf({ ...facts, idempotencyKey: key }),
  } as ConstructorParameters<typeof ApiError>[0])
}

function kindOf({ envelope, kind }: Fault, reading: DialectReading): ErrorKind {
  const isPlaced = reading.issues?.some(({ path }) => path.length > 0)
  const known = reading.kind ?? kind ?? waits(envelope) ?? kindOfStatus(envelope.status)
  return known ?? (isPlaced ? 'invalid_request' : 'unknown')
}

/** GitHub's secondary limit is a 403 with a wait, or with nothing remaining. */
const waits = ({ headers, status }: Envelope): ErrorKind | undefined =>
  status === 403 && (header(headers, 'retry-after') || header(headers, 'x-ratelimit-remaining') === '0')
    ? 'rate_limit'
    : undefined

function shouldRetry(headers: Envelope['headers']): boolean | undefined {
  const word = header(headers, 'stripe-should-retry') ?? header(headers, 'x-should-retry')
  if (word === 'true' || word === 'false') return word === 'true'
  return header(headers, 'grpc-retry-pushback-ms')?.startsWith('-') ? false : undefined
}

const issuesOf = ({ issues = [] }: DialectReading): readonly Issue[] =>
  issues.slice(0, maxIssues).map((issue) => ({ ...issue, message: cleanText(issue.message) ?? '' }))

const clientNoise =
  /^(?:request failed with status code|http failure response|response code \d|\[\w+\] ")|<no response>/i

function messageOf(fault: Fault, reading: DialectReading, issues: readonly Issue[], kind: ErrorKind): string {
  const thrown = fault.message !== undefined && !clientNoise.test(fault.message) ? cleanText(fault.message) : undefined
  return (
    (fault.kind && thrown) ??
    cleanText(reading.message) ??
    (fault.envelope.status > 0 ? undefined : thrown) ??
    issues.find(({ message }) => message !== '')?.message ??
    thrown ??
    sentences[kind]
  )
}

function requestOf({ method, url, idempotencyKey }: ErrorContext): RequestFacts | undefined {
  const facts = { ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
  return method === undefined ? undefined : { method: method.toUpperCase(), ...facts }
}
