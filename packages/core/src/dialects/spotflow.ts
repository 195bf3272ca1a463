import { type Bag, get, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import { parseFieldPath } from '../fieldPath.ts'
import type { Dialect, DialectReading, Envelope, ErrorKind, LooseReading } from '../types.ts'
import { readStripeStyle } from './stripeStyle.ts'

const typed = /^Spotflow::\s?(\w{1,40})$/

const kinds: Readonly<Record<string, ErrorKind>> = {
  InvalidRequestError: 'invalid_request',
  APIConnectionError: 'connection',
  APIError: 'api',
  AuthenticationError: 'authentication',
  PermissionError: 'permission',
  RateLimitError: 'rate_limit',
}

/**
 * Spotflow (payments): the type stands in `type`, `error.type` or a thrown error's `name`, code and message beside it. A
 * 200 may carry a charge that failed or is pending: the data decides, and only where a `failure` member makes the shape
 * sure. A list of charges is never an error.
 */
export const spotflow: Dialect = defineDialect({
  name: 'spotflow',
  read: (envelope) => fromType(envelope) ?? fromCharge(envelope),
})

function fromType({ status, body }: Envelope): DialectReading | undefined {
  for (const place of places(body)) {
    const found = typeIn(place.type) ?? typeIn(place.name)
    if (!found) continue
    const [type, name = ''] = found
    const reading: LooseReading = {
      ...readStripeStyle(place, status, parseFieldPath),
      type: type.replace(/::\s/, '::'),
      kind: kindOf(name, status),
    }
    return reading as DialectReading
  }
  return undefined
}

const typeIn = (value: unknown): RegExpExecArray | null =>
  typeof value === 'string' && value.startsWith('Spotflow') ? typed.exec(value) : null

function places(body: unknown): readonly Bag[] {
  if (!isMap(body)) return []
  const { error, data } = body
  return error === undefined && data === undefined ? [body] : [body, error, data, get(data, 'error')].filter(isMap)
}

/** Status first, type second; but a connection that broke behind a 500 leaves the outcome open. */
function kindOf(name: string, status: number): ErrorKind | undefined {
  const kind = kinds[name]
  return status > 400 && status < 500 && kind !== 'connection' ? undefined : kind
}

function fromCharge({ status, body }: Envelope): DialectReading | undefined {
  if (status < 200 || status > 299 || !isMap(body)) return undefined
  const charge = isMap(body.data) ? body.data : body
  const { failure } = charge
  if (charge.status === 'pending' && ('failure' in charge || charge.object === 'charge')) {
    return { kind: 'payment', outcome: 'indeterminate', message: 'The payment is still in progress.' }
  }
  if (charge.status !== 'failed' || !isMap(failure)) return undefined
  const code = str(failure.code)
  const message = str(failure.message)
  if (code === undefined && message === undefined) return undefined
  return { kind: 'payment', outcome: 'failed', ...(code && { code }), ...(message && { message }) }
}
