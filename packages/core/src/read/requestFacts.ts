import { header } from '../base/header.ts'
import { get, str } from '../base/safe.ts'

/** What a carrier knows of the request. */
export interface PartialRequest {
  readonly method?: string
  readonly url?: string
  readonly idempotencyKey?: string
}

// Stripe and most · older APIs · PayPal · Checkout.com · PPRO · Worldline.
const keyHeaders = ['', 'x-', 'cko-', 'request-'].map((start) => `${start}idempotency-key`)
const moreKeyHeaders = ['paypal-request-id', 'x-gcs-idempotence-key']

/** Method, URL and idempotency key from wherever a client keeps its request: `config`, `request`, `options`. */
export function requestFacts(thrown: unknown): PartialRequest {
  const response = get(thrown, 'response')
  const request = get(thrown, 'request')
  const places = [get(thrown, 'config'), request, get(thrown, 'options'), get(response, 'config'), response]
  const find = (read: (place: unknown) => unknown): string | undefined => places.map(read).map(str).find(Boolean)
  const keyIn = (headers: unknown): string | undefined =>
    headers === undefined
      ? headers
      : [...keyHeaders, ...moreKeyHeaders].map((name) => header(headers, name)).find(Boolean)
  const method = find((place) => get(place, 'method'))?.toUpperCase()
  const url = find((place) => get(place, 'url')) ?? str(request) ?? str(get(thrown, 'url'))
  const idempotencyKey = find((place) => keyIn(get(place, 'headers')))
  return { ...(method && { method }), ...(url && { url }), ...(idempotencyKey && { idempotencyKey }) }
}
