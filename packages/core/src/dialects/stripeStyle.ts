import { type Bag, isMap, str } from '../base/safe.ts'
import { textPath } from '../fieldPath.ts'
import type { DialectReading, Envelope, ErrorKind, Issue, LooseReading } from '../types.ts'

/** The object under `error`, where this family keeps everything: Anthropic and Nylas name the request beside it. */
export function errorObject({ body }: Envelope): Bag | undefined {
  return isMap(body) && body.type !== 'error' && !('request_id' in body) && isMap(body.error) ? body.error : undefined
}

/** `type, code, message, param, doc_url` as Stripe made them common; text written for people wins over developers' text. */
export function readStripeStyle(
  error: Bag,
  status: number,
  pathOf: (wire: string) => Issue['path'] = textPath,
): DialectReading {
  const { type, code, param, doc_url } = error
  const message = str(error.user_message) ?? str(error.message)
  const issue = { message: message ?? '', ...(str(code) === undefined ? {} : { code: code as string }) }
  const reading: LooseReading = {
    kind: kindOf(`${str(type)} ${str(code)}`, status),
    type: str(type),
    code: str(code),
    message,
    param: str(param),
    docUrl: str(doc_url),
    declineCode: str(error.decline_code),
    issues: str(param) === undefined ? [] : [{ path: pathOf(param as string), ...issue }],
  }
  return reading as DialectReading
}

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  [/rate_limit|quota_exceeded/, 'rate_limit'],
  [/card_error/, 'payment'],
  [/idempotency_error/, 'conflict'],
]
/** Where no status helps: an error inside a 200. */
const kindsByWord: readonly (readonly [RegExp, ErrorKind])[] = [
  [/unauthorized|authentication/, 'authentication'],
  [/forbidden/, 'permission'],
  [/not_found/, 'not_found'],
  [/api_error/, 'api'],
  [/./, 'invalid_request'],
]

/** A 400 may be a rate limit or a declined card; elsewhere the status knows best. */
function kindOf(words: string, status: number): ErrorKind | undefined {
  if (status > 402) return undefined
  return [...kinds, ...(status < 400 ? kindsByWord : [])].find(([pattern]) => pattern.test(words))?.[1]
}
