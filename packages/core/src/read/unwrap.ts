import { attempt, type Bag, first, get, isBag, isMap, str } from '../base/safe.ts'
import type { Envelope, ErrorKind, HeadersLike } from '../types.ts'
import { kindOfLoss } from './lost.ts'
import { type PartialRequest, requestFacts } from './requestFacts.ts'

/** What a thrown value turned out to be: a reply (status above 0) or none, and what its carrier knows beside it. */
export interface Fault {
  readonly envelope: Envelope
  readonly request: PartialRequest
  /** What the carrier itself says when no reply came. */
  readonly kind?: ErrorKind | undefined
  /** The thrown error's own sentence. */
  readonly message?: string | undefined
  /** A reply whose body nobody has read. */
  readonly unread?: ResponseLike | undefined
}

/** The part of `Response` that reading needs. */
export interface ResponseLike {
  readonly status: number
  readonly ok?: boolean
  readonly headers: HeadersLike
  readonly bodyUsed?: boolean
  readonly body?: unknown
  readonly url?: string
  text(): Promise<string>
  clone?(): ResponseLike
}

const maxCauses = 6

export const isResponse = (value: unknown): value is ResponseLike =>
  typeof get(value, 'status') === 'number' &&
  typeof get(value, 'text') === 'function' &&
  typeof get(get(value, 'headers'), 'get') === 'function'

const statusOf = (value: unknown): number | undefined => {
  const status = first(get(value, 'status'), get(value, 'statusCode'), get(value, 'originalStatus'))
  return typeof status === 'number' && status >= 100 && status < 1000 ? status : undefined
}

/** Recognises by shape whatever fetch, a client library or the app itself threw or returned. Never throws. */
export function unwrap(thrown: unknown, depth = 0): Fault {
  const request = requestFacts(thrown)
  if (!isBag(thrown)) return { envelope: { status: 0, body: undefined }, request, message: str(thrown) }
  return fromReply(thrown, request) ?? fromNothing(thrown, request, depth)
}

function fromReply(thrown: Bag, request: PartialRequest): Fault | undefined {
  if (isResponse(thrown))
    return { ...reply(thrown.status, thrown.headers, undefined, request), unread: unreadOf(thrown) }
  const response = get(thrown, 'response')
  const status = statusOf(response) ?? statusOf(thrown) ?? trpcStatus(thrown) ?? awsStatus(thrown)
  if (status === undefined) return undefined
  const headers = first(get(response, 'headers'), get(thrown, 'headers'), get(thrown, 'responseHeaders'))
  const body = bodyOf(thrown, response)
  const fault = reply(status, headers, body, request)
  return body === undefined && isResponse(response) ? { ...fault, unread: unreadOf(response) } : fault
}

const unreadOf = (response: ResponseLike): ResponseLike | undefined =>
  get(response, 'bodyUsed') === true ? undefined : response

const reply = (status: number, headers: unknown, body: unknown, request: PartialRequest): Fault => ({
  envelope: { status, headers: headers as Envelope['headers'] & object, body },
  request,
})

const awsStatus = (thrown: Bag): number | undefined => {
  const status = get(get(thrown, '$metadata'), 'httpStatusCode')
  return typeof status === 'number' ? status : undefined
}
const trpcStatus = (thrown: Bag): number | undefined => {
  const status = get(first(get(thrown, 'data'), get(get(thrown, 'shape'), 'data')), 'httpStatus')
  return typeof status === 'number' ? status : undefined
}

const notData = (value: unknown): boolean =>
  value === undefined || typeof value === 'function' || (isBag(value) && typeof get(value, 'getReader') === 'function')

/** Where clients keep a body: axios, Octokit `response.data` · ofetch `_data` · RTK Query, React Router `data` · SDKs,
 *  Angular, openapi-fetch `error` · got, superagent `response.body` · jQuery `responseJSON` · wretch `json`. */
function bodyOf(thrown: Bag, response: unknown): unknown {
  const graph = first(get(thrown, 'graphQLErrors'), get(thrown, 'errors'))
  if (Array.isArray(graph) && graph.length > 0 && statusOf(thrown) === undefined) return { errors: graph }
  if (get(thrown, 'shape') !== undefined) return { error: get(thrown, 'shape') }
  const candidates = [
    get(response, 'data'),
    get(response, '_data'),
    ...(Array.isArray(get(response, 'errors')) ? [response] : []),
    get(thrown, 'data'),
    get(thrown, 'error'),
    get(thrown, 'responseJSON'),
    get(thrown, 'json'),
    get(thrown, 'body'),
    get(response, 'body'),
    get(thrown, 'responseText'),
    get(thrown, 'bodyText'),
    get(thrown, 'text'),
    get(response, 'text'),
  ]
  const body = candidates.find((value) => !notData(value) && value !== null)
  if (body !== undefined || isResponse(response) || 'data' in thrown || 'body' in thrown) return body
  return isBag(response) ? undefined : plain(thrown)
}

/** Apollo, urql: no reply in sight, but what GraphQL said. */
function graphErrors(thrown: Bag): unknown {
  const errors = get(thrown, 'graphQLErrors')
  return Array.isArray(errors) && errors.length > 0 ? { errors } : undefined
}

const isEventLike = (value: unknown): boolean => isMap(value) && 'isTrusted' in value

function fromNothing(thrown: Bag, request: PartialRequest, depth: number): Fault {
  const kind = lossOf(thrown)
  const message = str(get(thrown, 'message'))
  // What an engine says of a lost connection is written for developers.
  const own: Fault = {
    envelope: { status: 0, body: graphErrors(thrown) ?? plain(thrown) },
    request,
    kind,
    message: kind ? undefined : message,
  }
  if (kind !== undefined || depth >= maxCauses) return own
  const inner = [get(thrown, 'cause'), get(thrown, 'networkError'), ...listOf(get(thrown, 'errors'))]
  for (const cause of inner) {
    const found = isBag(cause) ? unwrap(cause, depth + 1) : undefined
    if (found && (found.kind !== undefined || found.envelope.status > 0 || found.unread)) {
      return { ...found, request: { ...found.request, ...request }, message: message ?? found.message }
    }
  }
  return own
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (attempt(() => value.slice(0, 10).filter((item) => item instanceof Error)) ?? []) : []

/** A status of 0 (XHR, Angular, jQuery) or an RTK Query word in place of the status also mean that nothing came. */
function lossOf(thrown: Bag): ErrorKind | undefined {
  const status = get(thrown, 'status')
  if (status === 'TIMEOUT_ERROR') return 'timeout'
  if (status === 'FETCH_ERROR' || (status === 0 && !isMap(get(thrown, 'body')))) return 'connection'
  if (isEventLike(get(thrown, 'error'))) return 'connection'
  if (get(thrown, 'name') === 'SyntaxError' && /JSON|unexpected/i.test(String(get(thrown, 'message')))) return 'api'
  return kindOfLoss(thrown)
}

/** A shallow copy with an error's own hidden members, so that dialects read plain data. */
function plain(thrown: Bag): unknown {
  if (Array.isArray(thrown)) return thrown
  const copy: Record<string, unknown> = {}
  const keys = attempt(() => Object.keys(thrown).slice(0, 200)) ?? []
  for (const key of ['name', 'message', 'code', 'type', ...keys]) {
    const value = get(thrown, key)
    if (value !== undefined && key !== 'stack' && key !== 'cause' && typeof value !== 'function') copy[key] = value
  }
  return copy
}
