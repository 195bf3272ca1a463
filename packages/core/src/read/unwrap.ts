import { decoded } from '../base/decode.ts'
import { attempt, type Bag, get, isBag, isMap, str } from '../base/safe.ts'
import type { Envelope, ErrorKind, HeadersLike } from '../types.ts'
import { firstAt, placesOf } from './firstAt.ts'
import { isUnloaded, kindOfLoss } from './lost.ts'

/** What a thrown value turned out to be: a reply (status above 0) or none, and what its carrier knows beside it. */
export interface Fault {
  readonly envelope: Envelope
  /** What may know of the request, asked when somebody wants to know: a wrapper before what it wraps. */
  readonly carriers: readonly unknown[]
  /** What the carrier itself says when no reply came. */
  readonly kind?: ErrorKind | undefined
  readonly code?: string
  /** What was done, unless the caller says it. */
  readonly method?: string
  /** A good status, and an answer that broke off: nobody knows what it said. */
  readonly isCut?: boolean
  /** The thrown error's own sentence. */
  readonly message?: string | undefined
  /** A reply whose body nobody has read. */
  readonly unread?: ResponseLike | undefined
}

/** The part of `Response` that reading needs. */
export interface ResponseLike {
  readonly status: number
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

// The last ones: RTK Query · AWS SDK · tRPC's client, and its error where it is made.
const statuses = placesOf(
  'response.status response.statusCode status statusCode originalStatus $metadata.httpStatusCode data.httpStatus shape.data.httpStatus',
)
const isStatus = (value: unknown): number | undefined => (typeof value === 'number' && value >= 100 ? value : undefined)

/** Where clients keep a body: axios, Octokit, RTK Query, React Router `data` · ofetch `_data` · SDKs, Angular,
 *  openapi-fetch `error` · got, superagent `body` · jQuery `responseJSON` · wretch `json`, `text` · fetchers for SWR `info`. */
const bodies = placesOf('data _data error responseJSON json body responseText bodyText text info')

/** A value that could be data: no method, no stream. */
const dataOf = (value: unknown): unknown =>
  value === null || typeof value === 'function' || get(value, 'getReader') ? undefined : value

/** Recognises by shape whatever fetch, a client library or the app itself threw or returned. Never throws. */
export function unwrap(thrown: unknown, depth = 0): Fault {
  const found = isBag(thrown) ? attempt(() => look(thrown, depth)) : undefined
  return found ?? { envelope: { status: 0, body: undefined }, carriers: [], message: str(thrown) }
}

function look(thrown: Bag, depth: number): Fault {
  if (isResponse(thrown)) return unreadOf(thrown, thrown)
  const status = firstAt(thrown, statuses, isStatus)
  if (status === undefined) return fromNothing(thrown, depth)
  const response = get(thrown, 'response')
  const kind = status < 300 ? lossOf(thrown) : undefined
  const body = kind ? undefined : bodyOf(thrown, response)
  if (body === undefined && !kind && isResponse(response)) return unreadOf(response, thrown)
  const headers = (get(response, 'headers') ?? get(thrown, 'headers')) as HeadersLike
  const envelope = decoded({ status, headers, body })
  return kind ? { envelope, carriers: [thrown], kind, isCut: true } : { envelope, carriers: [thrown] }
}

/** What a `Response` says without its body. */
const unreadOf = (response: ResponseLike, carrier: unknown): Fault => ({
  envelope: decoded({ status: response.status, headers: response.headers, body: undefined }),
  carriers: [carrier],
  unread: response.bodyUsed ? undefined : response,
})

function bodyOf(thrown: Bag, response: unknown): unknown {
  // axios, Octokit: nearly all there are. graphql-request has both, and its errors say more.
  const isTold = get(response, 'errors')
  const data = isTold ? response : dataOf(get(response, 'data'))
  return data === undefined ? otherBodyOf(thrown, response) : data
}

function otherBodyOf(thrown: Bag, response: unknown): unknown {
  const [message, name, defined, shape, errors] = 'message name defined shape graphQLErrors'
    .split(' ')
    .map((key) => get(thrown, key))
  // A whole envelope thrown as it is has its text beside its status; a client's error has a name.
  if (!response && message !== undefined && name === undefined) return thrown
  // oRPC: `data` adds to what the error itself says.
  if (typeof defined === 'boolean') return copyOf(thrown)
  if (shape) return { error: shape }
  if (errors) return { errors }
  const body = firstAt(response, bodies, dataOf) ?? firstAt(thrown, bodies, dataOf)
  return body !== undefined || isBag(response) || 'data' in thrown || 'body' in thrown ? body : copyOf(thrown)
}

/** Loading a part of the app is a reading by itself; within a write, nobody knows what was sent before. */
const unloaded: Fault = {
  envelope: { status: 0, body: undefined },
  carriers: [],
  kind: 'connection',
  code: 'module_not_loaded',
  method: 'GET',
}

function fromNothing(thrown: Bag, depth: number): Fault {
  if (isUnloaded(thrown)) return unloaded
  // What a page's own listeners get: what was thrown stands in the event.
  const inner = depth < maxCauses && get(thrown, 'isTrusted') && (get(thrown, 'reason') ?? get(thrown, 'error'))
  if (inner) return unwrap(inner, depth + 1)
  const kind = lossOf(thrown)
  const message = str(get(thrown, 'message'))
  // Apollo, urql: no reply in sight, but what GraphQL said.
  const errors = get(thrown, 'graphQLErrors')
  const body = Number(get(errors, 'length')) > 0 ? { errors } : copyOf(thrown)
  // What an engine says of a lost connection is written for developers.
  const own: Fault = { envelope: { status: 0, body }, carriers: [thrown], kind, message: kind ? undefined : message }
  if (kind || depth >= maxCauses) return own
  for (const cause of causesOf(thrown)) {
    const found = isBag(cause) && unwrap(cause, depth + 1)
    if (found && (found.kind || found.envelope.status > 0)) {
      // Wrappers repeat what they wrap: `[Network] Failed to fetch`.
      const isOwn = message?.includes(str(get(cause, 'message')) ?? '\0') === false
      return { ...found, carriers: [thrown, ...found.carriers], message: isOwn ? message : found.message }
    }
  }
  return own
}

function causesOf(thrown: Bag): readonly unknown[] {
  const errors = get(thrown, 'errors')
  const listed: readonly unknown[] = Array.isArray(errors) ? errors.slice(0, 10) : []
  // Supabase's functions keep the reply that nobody has read.
  const context = get(thrown, 'context')
  return [
    get(thrown, 'cause'),
    get(thrown, 'networkError'),
    isResponse(context) && context,
    ...listed.filter((each) => each instanceof Error),
  ]
}

/** A status of 0 (XHR, Angular, jQuery) or an RTK Query word in place of the status also mean that nothing came. */
function lossOf(thrown: Bag): ErrorKind | undefined {
  const isEvent = get(get(thrown, 'error') ?? thrown, 'isTrusted') !== undefined
  if (isEvent || (get(thrown, 'status') === 0 && !isMap(get(thrown, 'body')))) return 'connection'
  // JSON that was cut: an answer came, nobody knows which.
  const isCut = get(thrown, 'name') === 'SyntaxError' && /JSON|unexpected/i.test(str(get(thrown, 'message')) ?? '')
  return isCut ? 'api' : kindOfLoss(thrown)
}

/** A shallow copy with an error's own hidden members, so that dialects read plain data. */
function copyOf(thrown: Bag): unknown {
  if (Array.isArray(thrown)) return thrown
  const copy: Record<string, unknown> = {}
  const keys = attempt(() => Object.keys(thrown).slice(0, 200)) ?? []
  for (const key of ['name', 'message', 'code', 'type', ...keys]) {
    const value = dataOf(get(thrown, key))
    if (value !== undefined && key !== 'stack' && key !== 'cause' && key !== '__proto__') copy[key] = value
  }
  return copy
}
