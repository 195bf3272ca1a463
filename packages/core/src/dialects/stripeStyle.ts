import { type Bag, isMap, str } from '../base/safe.ts'
import { parseFieldPath } from '../fieldPath.ts'
import type { DialectReading, Envelope } from '../types.ts'

/** The object under `error`, where this family keeps everything. */
export function errorObject({ body }: Envelope): Bag | undefined {
  return isMap(body) && body.type !== 'error' && isMap(body.error) ? body.error : undefined
}

/** `type, code, message, param, doc_url` as Stripe made them common; text written for people wins over developers' text. */
export function readStripeStyle(error: Bag): DialectReading {
  const { type, code, param, doc_url } = error
  const message = str(error.user_message) ?? str(error.message)
  const issue = { message: message ?? '', ...(str(code) === undefined ? {} : { code: code as string }) }
  const reading = {
    type: str(type),
    code: str(code),
    message,
    param: str(param),
    docUrl: str(doc_url),
    issues: str(param) === undefined ? [] : [{ path: parseFieldPath(param as string), ...issue }],
  }
  return reading as DialectReading
}
