import { header } from '../base/header.ts'
import { str } from '../base/safe.ts'
import { firstAt, type Places, placesOf } from './firstAt.ts'

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

/** Method, URL and idempotency key from wherever a client keeps its request; wrappers come before what they wrap. */
export function requestFacts(carriers: readonly unknown[]): PartialRequest {
  const first = (places: Places, read: (value: unknown) => string | undefined): string | undefined =>
    carriers.map((carrier) => firstAt(carrier, places, read)).find(Boolean)
  const method = first(methods, str)?.toUpperCase()
  const url = first(urls, str)
  const idempotencyKey = first(headers, keyIn)
  return { ...(method && { method }), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
}
