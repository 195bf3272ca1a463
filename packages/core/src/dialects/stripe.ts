import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { errorObject, readStripeStyle } from './stripeStyle.ts'

const types = /^(?:api|card|idempotency|invalid_request|rate_limit|authentication|invalid_grant)_error$/

/**
 * Stripe (docs.stripe.com/api/errors) and those that follow it: an object under `error` with one of its types. A second
 * envelope under `payment_intent.last_payment_error` is never read; `user_message` (API v2) is the text for people.
 */
export const stripe: Dialect = defineDialect({
  name: 'stripe',
  read: (envelope) => {
    const error = errorObject(envelope)
    // Stripe names one parameter; those that follow it and list more are for the general reader.
    if (!error || Object.values(error).some(Array.isArray)) return undefined
    const isStripe = types.test(String(error.type)) || 'user_message' in error || 'decline_code' in error
    if (!isStripe) return undefined
    return readStripeStyle(error, envelope.status)
  },
})
