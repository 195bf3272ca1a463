import { header } from '../base/header.ts'
import { first, get, isMap, str } from '../base/safe.ts'

/** What a carrier knows of the request. */
export interface PartialRequest {
  readonly method?: string
  readonly url?: string
  readonly idempotencyKey?: string
}

const keyHeaders = [
  'idempotency-key',
  'x-idempotency-key',
  'paypal-request-id',
  'cko-idempotency-key',
  'request-idempotency-key',
  'x-gcs-idempotence-key',
]

/** Method, URL and idempotency key from wherever a client keeps its request: `config`, `request`, `options`. */
export function requestFacts(thrown: unknown): PartialRequest {
  const places = [
    get(thrown, 'config'),
    get(thrown, 'request'),
    get(thrown, 'options'),
    get(get(thrown, 'response'), 'config'),
  ]
  const method = first(...places.map((place) => str(get(place, 'method'))))
  const request = get(thrown, 'request')
  const url = first(
    ...places.map((place) => str(get(place, 'url'))),
    str(request),
    str(get(get(thrown, 'response'), 'url')),
    str(get(thrown, 'url')),
  )
  const key = first(...places.map((place) => keyOf(get(place, 'headers'))))
  return {
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(url === undefined ? {} : { url }),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  }
}

function keyOf(headers: unknown): string | undefined {
  return isMap(headers) ? first(...keyHeaders.map((name) => header(headers, name))) : undefined
}
