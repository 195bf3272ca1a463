import type { ErrorKind } from '../types.ts'

const byStatus: Readonly<Record<number, ErrorKind>> = {
  401: 'authentication',
  402: 'payment',
  403: 'permission',
  404: 'not_found',
  407: 'authentication',
  408: 'timeout',
  409: 'conflict',
  410: 'not_found',
  429: 'rate_limit',
  451: 'permission',
}

/** What an HTTP status alone says (RFC 9110 §15, RFC 6585, RFC 7725); nothing for 1xx to 3xx. */
export function kindOfStatus(status: number): ErrorKind | undefined {
  if (status >= 500) return 'api'
  return status >= 400 ? (byStatus[status] ?? 'invalid_request') : undefined
}

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

/** A 400 or 403 may hide a rate limit or a declined payment behind its code (Stripe, AWS, Google, Square). */
export function hiddenKind(word: string | undefined): ErrorKind | undefined {
  const kind = kindOfWord(word)
  return kind === 'rate_limit' || kind === 'payment' ? kind : undefined
}
