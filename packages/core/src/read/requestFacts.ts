import { header } from '../base/header.ts'
import { str } from '../base/safe.ts'
import { firstAt, placesOf } from './firstAt.ts'

/** What a carrier knows of the request. */
export interface PartialRequest {
  readonly method?: string
  readonly url?: string
  readonly idempotencyKey?: string
}

// Where clients keep their request.
const inRequest = (member: string): string =>
  ['config', 'request', 'options', 'response.config', 'response'].map((place) => `${place}.${member}`).join(' ')

const methods = placesOf(inRequest('method'))
const urls = placesOf(`${inRequest('url')} request url`)
const headers = placesOf(inRequest('headers'))

// Stripe and most · older APIs · Checkout.com · PPRO · PayPal · Worldline.
const keyHeaders =
  'idempotency-key x-idempotency-key cko-idempotency-key request-idempotency-key paypal-request-id x-gcs-idempotence-key'.split(
    ' ',
  )

const keyIn = (sent: unknown): string | undefined => keyHeaders.map((name) => header(sent, name)).find(Boolean)

/** Method, URL and idempotency key from wherever a client keeps its request. */
export function requestFacts(thrown: unknown): PartialRequest {
  const method = firstAt(thrown, methods, str)?.toUpperCase()
  const url = firstAt(thrown, urls, str)
  const idempotencyKey = firstAt(thrown, headers, keyIn)
  return { ...(method && { method }), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
}
