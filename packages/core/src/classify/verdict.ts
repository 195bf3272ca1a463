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
  /** Whether a good reply broke off before it said anything. */
  readonly isCut?: boolean
  /** What the dialect knows of the outcome. */
  readonly outcome: Outcome | undefined
}

const verdicts: Readonly<Record<string, Verdict>> = { a: 'auto', k: 'same_key', m: 'manual', n: 'never' }
const outcomes: Readonly<Record<string, Outcome>> = { f: 'failed', n: 'not_applied', i: 'indeterminate' }

/**
 * What is known, as one line `status kind outcome online words` with `ok` for a good status. Then which verdict for a
 * repeatable method, for a write with an idempotency key, for a write without (a auto, k same key, m manual, n never) and
 * what became of a write (f failed, n not applied, i indeterminate); what must wait or be mended.
 */
type Row = readonly [known: RegExp, letters: string, reason: string, scope?: RetryAdvice['scope']]

/** First row that matches decides. Sources: RFC 9110 §9.2.2 and §15, the Idempotency-Key draft, Stripe, Spotflow. */
const rows: readonly Row[] = [
  [/^ok \w+ indeterminate/, 'nnni', 'In progress: ask for the outcome'],
  [/^\S+ connection \w+ false/, 'aaan', 'Offline before it was sent'],
  [/^\S+ canceled/, 'nnni', 'Canceled on this side'],
  [/insufficient_quota|abnormal-usage/, 'mmmn', 'Quota used up', 'origin'],
  [/^\S+ rate_limit|reduced-capacity/, 'akan', 'Refused before it ran: too many requests', 'origin'],
  [/^ok (?:api|timeout)/, 'nnmi', 'The reply says that the server failed; a write may have been applied'],
  [/^ok (?!unknown)/, 'nnmf', 'The reply says it failed'],
  [/^\S+ authentication/, 'mmmn', 'Refused until the session is renewed', 'session'],
  [/^42[15]/, 'akan', 'Refused before it ran: too early'],
  // 409 is the draft's and Stripe's word for a first request that still runs; its answer comes under the same key.
  [
    /^409(?!.*(?:reuse|already_used|mismatch)).*(?:key_in_use|idempotency)/s,
    'nkni',
    'The first request under this key still runs',
  ],
  [
    /^4(?:00|09|22).*(?:key_(?:in_use|reuse)|idempotency)/s,
    'nnni',
    'The key belongs to another request: find out what became of it',
  ],
  [/^4(?:08|23)|^409.*lock/s, 'akmn', 'Not begun: too late, or another request holds the lock'],
  [/^503/, 'akmi', 'Not available; a write may have been applied', 'origin'],
  [
    /^(?!5(?:0[1568]|1[01]))\S+ (?:api|connection|timeout)/,
    'akmi',
    'No conclusive answer; a write may have been applied',
  ],
  [/^/, 'nnnf', 'Repeating changes nothing'],
]

/** Decides outcome and retry from one table; no method known is judged as a write without a key. */
export function judge(facts: VerdictFacts): { outcome: Outcome; retry: RetryAdvice } {
  const { method = 'POST', shouldRetry, status, kind, online, words } = facts
  const isOk = status >= 200 && status < 300 && !facts.isCut
  const known = `${isOk ? 'ok' : status} ${kind} ${facts.outcome} ${online} ${words}`
  const [, letters, reason, scope = 'request'] = rows.find(([pattern]) => pattern.test(known)) as Row
  const isRead = /^(?:get|head|options|trace|query)$/i.test(method)
  const column = isRead || /^(?:put|delete)$/i.test(method) ? 0 : facts.hasKey ? 1 : 2
  const became = letters[3] as string
  // A read changes nothing, so its outcome is never in doubt.
  const outcome = facts.outcome ?? (outcomes[isRead && became === 'i' ? 'f' : became] as Outcome)
  const verdict = verdicts[letters[column] as string] as Verdict
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
