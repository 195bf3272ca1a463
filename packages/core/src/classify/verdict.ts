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
  /** What the dialect knows of the outcome. */
  readonly outcome: Outcome | undefined
}

const verdicts: Readonly<Record<string, Verdict>> = { a: 'auto', k: 'same_key', m: 'manual', n: 'never' }
const outcomes: Readonly<Record<string, Outcome>> = { f: 'failed', n: 'not_applied', i: 'indeterminate' }

/**
 * Which verdict for a repeatable method, for a write with an idempotency key, for a write without (a auto, k same key, m
 * manual, n never); what became of a write (f failed, n not applied, i indeterminate); what must wait or be mended.
 */
type Row = readonly [
  when: (facts: VerdictFacts) => boolean,
  verdicts: string,
  outcome: string,
  reason: string,
  scope?: RetryAdvice['scope'],
]

const ok = (status: number): boolean => status >= 200 && status < 300

/** First row that matches decides. Sources: RFC 9110 §9.2.2 and §15, the Idempotency-Key draft, Stripe, Spotflow. */
const rows: readonly Row[] = [
  [(f) => ok(f.status) && f.outcome === 'indeterminate', 'nnn', 'i', 'In progress: ask for the outcome'],
  [(f) => f.kind === 'connection' && f.online === false, 'aaa', 'n', 'Offline before it was sent'],
  [(f) => f.kind === 'canceled', 'nnn', 'i', 'Canceled on this side'],
  [(f) => /insufficient_quota|abnormal-usage/.test(f.words), 'mmm', 'n', 'Quota used up', 'origin'],
  [(f) => f.kind === 'rate_limit', 'aka', 'n', 'Refused before it ran: too many requests', 'origin'],
  [(f) => ok(f.status) && f.kind !== 'unknown', 'nnm', 'f', 'The reply says it failed'],
  [(f) => f.kind === 'authentication', 'mmm', 'n', 'Refused until the session is renewed', 'session'],
  [(f) => /temporary-reduced-capacity/.test(f.words), 'aka', 'n', 'Refused before it ran', 'origin'],
  [(f) => f.status === 421 || f.status === 425, 'aka', 'n', 'Refused before it ran: connection not ready'],
  [(f) => f.status === 408, 'akm', 'n', 'The server gave up waiting for the request'],
  [
    (f) => /^4(?:00|09|22)$/.test(`${f.status}`) && /key_(?:in_use|reuse)|idempotency/.test(f.words),
    'nnn',
    'i',
    'The key belongs to another request: find out what became of that one',
  ],
  [(f) => f.status === 423 || (f.status === 409 && /lock/.test(f.words)), 'akm', 'n', 'Locked by another request'],
  [(f) => /^50[1568]$|^51[01]$/.test(`${f.status}`), 'nnn', 'f', 'The server cannot serve such a request'],
  [(f) => f.status === 503, 'akm', 'i', 'Not available; a write may have been applied', 'origin'],
  [
    (f) => /^(?:api|connection|timeout)$/.test(f.kind),
    'akm',
    'i',
    'No conclusive answer; a write may have been applied',
  ],
  [(f) => f.kind === 'unknown' && f.status === 0, 'nnn', 'f', 'A defect or a thrown value, no failed request'],
  [() => true, 'nnn', 'f', 'Refused: it would be refused again'],
]

/** Decides outcome and retry from one table; no method known is judged as a write without a key. */
export function judge(facts: VerdictFacts): { outcome: Outcome; retry: Omit<RetryAdvice, 'afterMs'> } {
  const { method = 'POST', shouldRetry } = facts
  const [, letters, became, reason, scope = 'request'] = rows.find(([when]) => when(facts)) as Row
  const isRead = /^(?:get|head|options|trace|query)$/i.test(method)
  const column = isRead || /^(?:put|delete)$/i.test(method) ? 0 : facts.hasKey ? 1 : 2
  // A read changes nothing, so its outcome is never in doubt.
  const outcome = facts.outcome ?? (outcomes[isRead && became === 'i' ? 'f' : became] as Outcome)
  const verdict = verdicts[letters[column] ?? 'n'] as Verdict
  return {
    outcome,
    retry: {
      verdict: shouldRetry === undefined ? verdict : told(shouldRetry, verdict, column, outcome),
      scope,
      reason,
    },
  }
}

/** A server's explicit word wins, except that a write without a key stays the person's when its outcome is open. */
function told(shouldRetry: boolean, verdict: Verdict, column: number, outcome: Outcome): Verdict {
  if (!shouldRetry) return verdict === 'never' ? verdict : 'manual'
  if (column === 1) return 'same_key'
  return column === 2 && outcome === 'indeterminate' ? 'manual' : 'auto'
}
