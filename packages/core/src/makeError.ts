import { ApiError } from './ApiError.ts'
import { header } from './base/header.ts'
import { kindOfStatus } from './base/kindOfStatus.ts'
import { retryAfter } from './base/retryAfter.ts'
import { attempt, isBag, str } from './base/safe.ts'
import { safeUrl } from './base/safeUrl.ts'
import { sentences } from './classify/sentence.ts'
import { judge } from './classify/verdict.ts'
import { cleanText } from './read/cleanText.ts'
import { requestIdOf } from './read/requestId.ts'
import type { Fault } from './read/unwrap.ts'
import { recognise } from './recognise.ts'
import type { Dialect, DialectReading, Envelope, ErrorContext, ErrorKind, Issue, RequestFacts } from './types.ts'

const maxIssues = 1000

/** Puts what a dialect read (`known` where that was asked before), the classification and the request's facts together. */
export function makeError(
  raw: unknown,
  fault: Fault,
  context: ErrorContext,
  dialects: readonly Dialect[],
  known?: ReturnType<typeof recognise>,
): ApiError {
  const { envelope } = fault
  const { status, headers } = envelope
  const isLost = fault.kind && status === 0
  const [dialect, reading] = known ?? (isLost ? undefined : recognise(envelope, dialects)) ?? ['none', {}]
  const { code, type, outcome } = reading
  const facts = { ...context, ...fault.request, idempotencyKey: context.idempotencyKey ?? fault.request.idempotencyKey }
  const kind = kindOf(fault, reading)
  const verdict = judge({
    kind,
    status,
    words: `${code} ${type}`,
    method: facts.method,
    hasKey: facts.idempotencyKey !== undefined,
    online: context.online,
    shouldRetry: shouldRetry(headers),
    outcome,
  })
  const issues = (reading.issues ?? []).slice(0, maxIssues).map(cleaned)
  const afterMs = waitOf(envelope, context.now?.() ?? Date.now(), dialects)
  return new ApiError({
    kind,
    message: messageOf(fault, reading, issues) ?? sentences[kind],
    outcome: verdict.outcome,
    status: status || undefined,
    type: str(type),
    code: str(code)?.slice(0, 200),
    param: str(reading.param),
    declineCode: str(reading.declineCode)?.slice(0, 200),
    issues,
    retry: afterMs === undefined ? verdict.retry : { ...verdict.retry, afterMs },
    requestId: str(reading.requestId)?.slice(0, 200) ?? requestIdOf(headers),
    docUrl: safeUrl(reading.docUrl),
    dialect,
    raw,
    identity: isBag(raw) ? raw : undefined,
    request: requestOf(facts),
  } as ConstructorParameters<typeof ApiError>[0])
}

function kindOf({ envelope: { headers, status }, kind }: Fault, reading: DialectReading): ErrorKind {
  // GitHub's secondary limit is a 403 with a wait, or with nothing remaining.
  const isLimit = status === 403 && (header(headers, 'retry-after') || header(headers, 'x-ratelimit-remaining') === '0')
  const isPlaced = reading.issues?.some(({ path }) => path.length > 0)
  const known = reading.kind ?? kind ?? (isLimit ? 'rate_limit' : kindOfStatus(status))
  return known ?? (isPlaced ? 'invalid_request' : 'unknown')
}

function shouldRetry(headers: Envelope['headers']): boolean | undefined {
  const word = header(headers, 'stripe-should-retry') ?? header(headers, 'x-should-retry')
  if (word === 'true' || word === 'false') return word === 'true'
  return Number(header(headers, 'grpc-retry-pushback-ms')) < 0 ? false : undefined
}

/** What the dialects know of waits comes first, since only they know their bodies. */
function waitOf(envelope: Envelope, now: number, dialects: readonly Dialect[]): number | undefined {
  for (const dialect of dialects) {
    const wait = attempt(() => dialect.wait?.(envelope, now))
    if (wait !== undefined) return wait
  }
  return retryAfter(envelope, now)
}

function cleaned(issue: Issue): Issue {
  const message = cleanText(issue.message) ?? ''
  return message === issue.message ? issue : { ...issue, message }
}

const clientNoise =
  /^(?:request failed with status code|http failure response|response code \d|\[\w+\] ")|<no response>/i

function messageOf(fault: Fault, { message }: DialectReading, issues: readonly Issue[]): string | undefined {
  const thrown = clientNoise.test(fault.message ?? '') ? undefined : cleanText(fault.message)
  return (
    (fault.kind && thrown) ??
    cleanText(message) ??
    (fault.envelope.status > 0 ? undefined : thrown) ??
    issues.find((issue) => issue.message)?.message ??
    thrown
  )
}

const requestOf = ({ method, url, idempotencyKey }: ErrorContext): RequestFacts | undefined =>
  method === undefined
    ? undefined
    : { method: method.toUpperCase(), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
