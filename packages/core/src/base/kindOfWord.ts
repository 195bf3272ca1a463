import type { DialectReading, ErrorKind } from '../types.ts'

/** Machine words without case and punctuation, in the order they are tried; the first that matches decides. */
const words: readonly (readonly [RegExp, ErrorKind])[] = [
  [/ratelimit|throttl|toomanyre|resourceexhausted|slowdown|(?:quota|throughput)exceeded|^42900?$/, 'rate_limit'],
  [/card(?:declined|error)|payment(?:methoderror|required|declined|failed)|insufficientfunds/, 'payment'],
  [/unauth|authenticat|invalid(?:auth|apikey|accesstoken)|notauthed|token(?:expired|revoked)/, 'authentication'],
  [/forbidden|permission|(?:access|request)denied|notallowed|(?:missing|insufficient)scope/, 'permission'],
  [/notfound|nosuch|unknown(?:id|resource)|doesnotexist|^32601$/, 'not_found'],
  [/conflict|already|duplicate|aborted/, 'conflict'],
  [/timeout|deadline/, 'timeout'],
  [/internal|unavailable|overloaded|servererror|apierror|^32603$/, 'api'],
  [/invalid|validat|missing|required|^bad|malformed|input|argument|parse|syntax|usererror|^32[67]0/, 'invalid_request'],
]

/** What a machine word says: `RESOURCE_EXHAUSTED`, `channel_not_found`, `ThrottlingException`. */
export function kindOfWord(word = ''): ErrorKind | undefined {
  const text = word
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
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
