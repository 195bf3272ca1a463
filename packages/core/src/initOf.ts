import type { LateInit } from './ApiError.ts'
import { isBrokenJson } from './base/decode.ts'
import { header } from './base/header.ts'
import { isIssue } from './base/isIssue.ts'
import { kindOfStatus } from './base/kindOfStatus.ts'
import { retryAfter } from './base/retryAfter.ts'
import { attempt, isBag, str } from './base/safe.ts'
import { safeUrl } from './base/safeUrl.ts'
import { sentences } from './base/sentences.ts'
import { judge } from './classify/verdict.ts'
import type { LateReading } from './dialects/readers/references.ts'
import type { LateFacts, Memory } from './identity.ts'
import { cleanText } from './read/cleanText.ts'
import { type PartialRequest, requestFacts } from './read/requestFacts.ts'
import { requestIdOf } from './read/requestId.ts'
import type { Fault } from './read/unwrap.ts'
import { recognise } from './recognise.ts'
import type { Dialect, Envelope, ErrorContext, ErrorKind, Issue, RequestFacts } from './types.ts'

const maxIssues = 1000

/** Puts what a dialect read (`known` where that was asked before), the classification and the request's facts together. */
export function initOf(memory: Memory, dialects: readonly Dialect[], known?: ReturnType<typeof recognise>): LateInit {
  const { raw, context } = memory
  const { status, body } = memory.fault.envelope
  // A good answer that broke off: nobody knows what it said.
  const isCut = status > 199 && status < 300 && isBrokenJson(body)
  const fault: Fault = isCut ? { ...memory.fault, kind: 'api', isCut } : memory.fault
  const isLost = fault.kind && status === 0
  const [dialect, reading]: readonly [string, LateReading] =
    known ?? (isLost ? undefined : recognise(fault.envelope, dialects, true)) ?? unread
  const issues = cleanedAll(reading.issues)
  const kind = kindOf(fault, reading, issues)
  const now = context.now?.() ?? Date.now()
  return {
    kind,
    message: messageOf(fault, reading, issues) ?? sentences[kind],
    status: status || undefined,
    type: str(reading.type),
    code: short(reading.code ?? fault.code),
    param: str(reading.param),
    declineCode: short(reading.declineCode),
    issues,
    dialect,
    raw,
    memory: isBag(raw) ? memory : undefined,
    request: undefined,
    late: () => lateFacts(kind, fault, context, reading, now, dialects),
  } as LateInit
}

/** What few handlers read: what became of the request, whether to repeat it, what points elsewhere. */
function lateFacts(
  kind: ErrorKind,
  fault: Fault,
  context: ErrorContext,
  reading: LateReading,
  now: number,
  dialects: readonly Dialect[],
): LateFacts {
  const { envelope, isCut } = fault
  const { status, headers } = envelope
  const carried = requestFacts(fault.carriers)
  const request = requestOf(context, carried, fault.method)
  const { outcome, retry } = judge({
    kind,
    status,
    words: `${reading.code} ${reading.type}`,
    method: request?.method,
    hasKey: (context.idempotencyKey ?? carried.idempotencyKey) !== undefined,
    isCut: isCut === true,
    online: context.online,
    shouldRetry: shouldRetry(headers),
    outcome: reading.outcome,
  })
  const afterMs = waitOf(envelope, now, dialects)
  const references = attempt(() => reading.references?.())
  return {
    request,
    outcome,
    retry: afterMs === undefined ? retry : { ...retry, afterMs },
    requestId: short(reading.requestId ?? references?.requestId) ?? requestIdOf(headers),
    docUrl: safeUrl(reading.docUrl ?? references?.docUrl),
  }
}

const unread: readonly [string, LateReading] = ['none', {}]

const short = (value: unknown): string | undefined => str(value)?.slice(0, 200)

function kindOf(
  { envelope: { headers, status }, kind }: Fault,
  reading: LateReading,
  issues: readonly Issue[],
): ErrorKind {
  // GitHub's secondary limit is a 403 with a wait, or with nothing remaining.
  const isLimit = status === 403 && (header(headers, 'retry-after') || header(headers, 'x-ratelimit-remaining') === '0')
  const known = reading.kind ?? kind ?? (isLimit ? 'rate_limit' : kindOfStatus(status))
  return known ?? (issues.some(({ path }) => path.length > 0) ? 'invalid_request' : 'unknown')
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

/** What is a complaint at all, whatever a dialect of the app's calls one: at most so many, and each text clean. */
function cleanedAll(read: readonly Issue[] | undefined): readonly Issue[] {
  const issues = read || []
  const list = issues.length <= maxIssues && issues.every(isIssue) ? issues : issues.filter(isIssue).slice(0, maxIssues)
  return list.every(isClean) ? list : list.map((issue) => ({ ...issue, message: cleanText(issue.message) ?? '' }))
}

const isClean = ({ message }: Issue): boolean => (cleanText(message) ?? '') === message

const clientNoise = /^(?:request failed with status code|http failure response|response code \d|\[\w+\] ")/i

function messageOf(fault: Fault, { message }: LateReading, issues: readonly Issue[]): string | undefined {
  const own = fault.message
  const thrown = own === undefined || clientNoise.test(own) ? undefined : cleanText(own)
  return (
    (fault.kind && thrown) ??
    (message?.startsWith('Request failed with status') ? undefined : cleanText(message)) ??
    (fault.envelope.status > 0 ? undefined : thrown) ??
    issues.find((issue) => issue.message)?.message ??
    thrown
  )
}

/** What the caller says of the request wins over what the carrier knows, except for the address and method it really had. */
function requestOf(context: ErrorContext, carrier: PartialRequest, usual?: string): RequestFacts | undefined {
  const method = carrier.method ?? str(context.method) ?? usual
  if (method === undefined) return undefined
  const url = carrier.url ?? context.url
  const idempotencyKey = context.idempotencyKey ?? carrier.idempotencyKey
  return { method: method.toUpperCase(), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
}
