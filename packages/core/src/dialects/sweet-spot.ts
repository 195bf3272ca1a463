import { defineDialect } from '../defineDialect.ts'
import { parseFieldPath } from '../fieldPath.ts'
import type { Dialect } from '../types.ts'
import { errorObject, readStripeStyle } from './stripeStyle.ts'

const members = new Set(['type', 'code', 'message', 'param', 'doc_url'])
const codes = new Set([
  'unauthorized',
  'forbidden',
  'not_found',
  'invalid_request',
  'parameter_missing',
  'invalid_parameter',
  'internal_server_error',
])

/**
 * Sweet Spot: `{ error: { type, code?, message?, param?, doc_url? } }` and no other member, with one of its two types and
 * one of its seven codes. 401, 403 and 404 are all `invalid_request_error`, so the status (or code) gives the kind.
 */
export const sweetSpot: Dialect = defineDialect({
  name: 'sweet-spot',
  read: (envelope) => {
    const error = errorObject(envelope)
    if (!error || (error.type !== 'api_error' && error.type !== 'invalid_request_error')) return undefined
    const isKnown = error.code === undefined || error.code === null || codes.has(error.code as string)
    return isKnown && Object.keys(error).every((key) => members.has(key))
      ? readStripeStyle(error, envelope.status, parseFieldPath)
      : undefined
  },
})
