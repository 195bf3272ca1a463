import type { ErrorKind, Outcome, RetryAdvice, Verdict } from '../types.ts'

/** What a verdict is made from. */
export interface VerdictFacts {
  readonly kind: ErrorKind
  /** 0 when no reply came. */
  readonly status: number
  /** The wire's code and type in one text. */
  readonly words: string
  readonly method: string | undefined
  readonly hasKey: boolean
  /** `false` when the browser was offline before sending. */
  readonly online: boolean | undefined
  /** What `Stripe-Should-Retry`, `x-should-retry` or a gRPC pushback says. */
  readonly shouldRetry: boolean | undefined
  /** A 403 with a wait is a rate limit (GitHub's secondary limit). */
  readonly outcome: Outcome | undefined
}

/**
 * One row of the decision table: which verdict for a repeatable method, for a write with an idempotency key and for a
 * write without one; then what became of a write. A read changes nothing, so its outcome is never in doubt.
 */
interface Row {
  readonly when: (facts: VerdictFacts) => boolean
  readonly verdicts: readonly [Verdict, Verdict, Verdict]
  readonly write: Outcome
  readonly read?: Outcome
  readonly scope?: RetryAdvice['scope']
  readonly reason: string
}

const isOneOf = (status: number, ...list: readonly number[]): boolean => list.includes(status)
const ok = (status: number): boolean => status >= 200 && status < 300

/** First row that matches decides. Sources: RFC 9110 §9.2.2 and §15, the Idempotency-Key draft, Stripe, Spotflow. */
const rows: readonly Row[] = [
  {
    when: ({ outcome, status }) => ok(status) && outcome === 'indeterminate',
    verdicts: ['never', 'never', 'never'],
    write: 'indeterminate',
    reason: 'Accepted and still in progress: ask for the outcome, do not repeat.',
  },
  {
    when: ({ kind, online }) => kind === 'connection' && online === false,
    verdicts: ['auto', 'auto', 'auto'],
    write: 'not_applied',
    read: 'not_applied',
    reason: 'Offline before it was sent.',
  },
  {
    when: ({ kind }) => kind === 'canceled',
    verdicts: ['never', 'never', 'never'],
    write: 'indeterminate',
    reason: 'Canceled on this side.',
  },
  {
    when: ({ words }) => /insufficient_quota|abnormal-usage/.test(words),
    verdicts: ['manual', 'manual', 'manual'],
    write: 'not_applied',
    read: 'not_applied',
    scope: 'origin',
    reason: 'The quota is used up; repeating does not help.',
  },
  {
    when: ({ kind }) => kind === 'rate_limit',
    verdicts: ['auto', 'same_key', 'auto'],
    write: 'not_applied',
    read: 'not_applied',
    scope: 'origin',
    reason: 'Refused before it ran: too many requests.',
  },
  {
    when: ({ status, kind }) => ok(status) && kind !== 'unknown',
    verdicts: ['never', 'never', 'manual'],
    write: 'failed',
    reason: 'The reply says it failed, whatever its status.',
  },
  {
    when: ({ kind }) => kind === 'authentication',
    verdicts: ['manual', 'manual', 'manual'],
    write: 'not_applied',
    read: 'not_applied',
    scope: 'session',
    reason: 'Refused until the session is renewed.',
  },
  {
    when: ({ words }) => /temporary-reduced-capacity/.test(words),
    verdicts: ['auto', 'same_key', 'auto'],
    write: 'not_applied',
    read: 'not_applied',
    scope: 'origin',
    reason: 'Refused before it ran: reduced capacity.',
  },
  {
    when: ({ status }) => isOneOf(status, 421, 425),
    verdicts: ['auto', 'same_key', 'auto'],
    write: 'not_applied',
    read: 'not_applied',
    reason: 'Refused before it ran: the connection was not ready.',
  },
  {
    when: ({ status }) => status === 408,
    verdicts: ['auto', 'same_key', 'manual'],
    write: 'not_applied',
    read: 'not_applied',
    reason: 'The server gave up waiting for the request.',
  },
  {
    when: ({ status, words }) => isOneOf(status, 400, 409, 422) && /key_(?:in_use|reuse)|idempotency/.test(words),
    verdicts: ['never', 'never', 'never'],
    write: 'indeterminate',
    reason: 'The idempotency key belongs to another request: find out what became of that one.',
  },
  {
    when: ({ status, words }) => status === 423 || (status === 409 && /lock/.test(words)),
    verdicts: ['auto', 'same_key', 'manual'],
    write: 'not_applied',
    reason: 'Locked by another request.',
  },
  {
    when: ({ status }) => isOneOf(status, 501, 505, 506, 508, 510, 511),
    verdicts: ['never', 'never', 'never'],
    write: 'failed',
    reason: 'The server cannot serve such a request.',
  },
  {
    when: ({ status }) => status === 503,
    verdicts: ['auto', 'same_key', 'manual'],
    write: 'indeterminate',
    scope: 'origin',
    reason: 'The server is not available; a write may have been applied.',
  },
  {
    when: ({ kind }) => kind === 'connection' || kind === 'timeout' || kind === 'api',
    verdicts: ['auto', 'same_key', 'manual'],
    write: 'indeterminate',
    reason: 'No conclusive answer; a write may have been applied.',
  },
  {
    when: ({ kind, status }) => kind === 'unknown' && status === 0,
    verdicts: ['never', 'never', 'never'],
    write: 'failed',
    reason: 'No request is known to have failed: a defect or a thrown value.',
  },
  {
    when: () => true,
    verdicts: ['never', 'never', 'never'],
    write: 'failed',
    reason: 'Refused: the same request would be refused again.',
  },
]

const safe = /^(?:GET|HEAD|OPTIONS|TRACE|QUERY)$/
const idempotent = /^(?:PUT|DELETE)$/

/** Decides outcome and retry from one table; no method known is judged as a write without a key. */
export function judge(facts: VerdictFacts): { outcome: Outcome; retry: Omit<RetryAdvice, 'afterMs'> } {
  const method = facts.method?.toUpperCase() ?? 'POST'
  const isRead = safe.test(method)
  const column = isRead || idempotent.test(method) ? 0 : facts.hasKey ? 1 : 2
  const row = rows.find(({ when }) => when(facts)) as Row
  const outcome = facts.outcome ?? (isRead ? (row.read ?? 'failed') : row.write)
  const { scope = 'request', reason } = row
  return {
    outcome,
    retry: { verdict: override(row.verdicts[column] as Verdict, facts, column, outcome), scope, reason },
  }
}

/** A server's explicit word wins, except that a write without a key stays the person's when its outcome is open. */
function override(verdict: Verdict, { shouldRetry }: VerdictFacts, column: number, outcome: Outcome): Verdict {
  if (shouldRetry === undefined) return verdict
  if (!shouldRetry) return verdict === 'auto' || verdict === 'same_key' ? 'manual' : verdict
  if (column === 1) return 'same_key'
  return column === 2 && outcome === 'indeterminate' ? 'manual' : 'auto'
}
