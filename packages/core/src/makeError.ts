import { ApiError, type LateInit } from './ApiError.ts'
import { header } from './base/header.ts'
import { kindOfStatus } from './base/kindOfStatus.ts'
import { retryAfter } from './base/retryAfter.ts'
import { attempt, isBag, str } from './base/safe.ts'
import { safeUrl } from './base/safeUrl.ts'
import { sentences } from './classify/sentence.ts'
import { judge } from './classify/verdict.ts'
import type { LateReading } from './dialects/readers/references.ts'
import type { LateFacts } from './identity.ts'
import { cleanText } from './read/cleanText.ts'
import { requestIdOf } from './read/requestId.ts'
import type { Fault } from './read/unwrap.ts'
import { recognise } from './recognise.ts'
import type { Dialect, Envelope, ErrorContext, ErrorKind, Issue, RequestFacts } from './types.ts'

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
  const { status } = envelope
  const isLost = fault.kind && status === 0
  const [dialect, reading] = known ?? (isLost ? undefined : recognise(envelope, dialects)) ?? unread
  const kind = kindOf(fault, reading)
  const issues = cleanedAll(reading.issues)
  const facts = requestOf(context, fault.request)
  const hasKey = (context.idempotencyKey ?? fault.request.idempotencyKey) !== undefined
  const now = context.now?.() ?? Date.now()
  return new ApiError({
    kind,
    message: messageOf(fault, reading, issues) ?? sentences[kind],
    status: status || undefined,
    type: str(reading.type),
    code: short(reading.code),
    param: str(reading.param),
    declineCode: short(reading.declineCode),
    issues,
    dialect,
    raw,
    identity: isBag(raw) ? raw : undefined,
    request: facts,
    late: () =>
      lateFacts(kind, reading, envelope, {
        method: facts?.method,
        hasKey,
        isCut: fault.isCut === true,
        online: context.online,
        now,
        dialects,
      }),
  } as LateInit)
}

const unread: readonly [string, LateReading] = ['none', {}]

/** What a late member needs beside the reply. */
interface Circumstances {
  readonly method: string | undefined
  readonly hasKey: boolean
  readonly isCut: boolean
  readonly online: boolean | undefined
  /** When the error was made, in epoch milliseconds: a date in a header is counted from there. */
  readonly now: number
  readonly dialects: readonly Dialect[]
}

function lateFacts(kind: ErrorKind, reading: LateReading, envelope: Envelope, more: Circumstances): LateFacts {
  const { status, headers } = envelope
  const { method, hasKey, isCut, online, now, dialects } = more
  const { outcome, retry } = judge({
    kind,
    status,
    words: `${reading.code} ${reading.type}`,
    method,
    hasKey,
    isCut,
    online,
    shouldRetry: shouldRetry(headers),
    outcome: reading.outcome,
  })
  const afterMs = waitOf(envelope, now, dialects)
  const references = attempt(() => reading.references?.())
  return {
    outcome,
    retry: afterMs === undefined ? retry : { ...retry, afterMs },
    requestId: short(reading.requestId ?? references?.requestId) ?? requestIdOf(headers),
    docUrl: safeUrl(reading.docUrl ?? references?.docUrl),
  }
}

const short = (value: unknown): string | undefined => str(value)?.slice(0, 200)

function kindOf({ envelope: { headers, status }, kind }: Fault, reading: LateReading): ErrorKind {
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

function cleanedAll(issues: readonly Issue[] = []): readonly Issue[] {
  const list = issues.length > maxIssues ? issues.slice(0, maxIssues) : issues
  let clean: Issue[] | undefined
  for (let index = 0; index < list.length; index += 1) {
    const issue = list[index] as Issue
    const message = cleanText(issue.message) ?? ''
    if (message === issue.message) continue
    clean ??= [...list]
    clean[index] = { ...issue, message }
  }
  return clean ?? list
}

const clientNoise =
  /^(?:request failed with status code|http failure response|response code \d|\[\w+\] ")|<no response>/i

function messageOf(fault: Fault, { message }: LateReading, issues: readonly Issue[]): string | undefined {
  const thrown = clientNoise.test(fault.message ?? '') ? undefined : cleanText(fault.message)
  return (
    (fault.kind && thrown) ??
    cleanText(message) ??
    (fault.envelope.status > 0 ? undefined : thrown) ??
    issues.find((issue) => issue.message)?.message ??
    thrown
  )
}

/** What the caller says of the request wins over what the carrier knows, except for the address and method it really had. */
function requestOf(context: ErrorContext, carrier: Fault['request']): RequestFacts | undefined {
  const method = carrier.method ?? context.method
  if (method === undefined) return undefined
  const url = carrier.url ?? context.url
  const idempotencyKey = context.idempotencyKey ?? carrier.idempotencyKey
  return { method: method.toUpperCase(), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
}
