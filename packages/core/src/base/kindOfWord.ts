import type { DialectReading, ErrorKind } from '../types.ts'

const rateLimit = /rate_?limit|throttl|too_?many_?re|resource_exhausted|slow_?down|quota_?exceeded|\b42900?\b/
const payment = /card_?(?:declined|error)|payment_?(?:method_?error|required|declined|failed)|insufficient_?funds/

/** Machine words in the order they are tried; the first that matches decides. */
const words: readonly (readonly [RegExp, ErrorKind])[] = [
  [rateLimit, 'rate_limit'],
  [payment, 'payment'],
  [
    /unauth(?:enticated|orized)|authenticat|invalid_(?:auth|api_?key|access_token)|not_authed|token_(?:expired|revoked)/,
    'authentication',
  ],
  [/forbidden|permission|access_?denied|not_allowed|missing_scope|insufficient_scope/, 'permission'],
  [/not_?found|no_?such|unknown_(?:id|resource)|does_not_exist|^_32601$/, 'not_found'],
  [/conflict|already|duplicate|aborted/, 'conflict'],
  [/time_?out|deadline/, 'timeout'],
  [/internal|unavailable|overloaded|server_?error|api_error|^_32603$/, 'api'],
  [
    /invalid|validat|missing|required|bad_|malformed|input|argument|parse|user_error|^_32(?:600|602|700)$/,
    'invalid_request',
  ],
]

const snake = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s.]+/g, '_')
    .toLowerCase()

/** What a machine word says: `RESOURCE_EXHAUSTED`, `channel_not_found`, `ThrottlingException`. */
export function kindOfWord(word: string | undefined): ErrorKind | undefined {
  if (word === undefined) return undefined
  const text = snake(word.slice(0, 200))
  return words.find(([pattern]) => pattern.test(text))?.[1]
}

/**
 * Gives a reading the kind that its words tell: on a 2xx and where no reply came any kind; on a 400 or 403 only a rate limit
 * or a declined payment, which both may hide (Stripe, AWS, Google, Square). Elsewhere the status knows best.
 */
export function withKind(status: number, reading: DialectReading): DialectReading {
  if (reading.kind || (status > 400 && status !== 403)) return reading
  const kind = kindOfWord(reading.code) ?? kindOfWord(reading.type)
  const isHidden = kind === 'rate_limit' || kind === 'payment'
  return kind && (status < 400 || isHidden) ? { ...reading, kind } : reading
}
