import { attempt, get, isBag, isMap, str } from '../base/safe.ts'
import type { Envelope, ErrorKind, HeadersLike } from '../types.ts'
import { kindOfLoss } from './lost.ts'
import { type PartialRequest, requestFacts } from './requestFacts.ts'

/** What a thrown value turned out to be: a reply (status above 0) or none, and what its carrier knows beside it. */
export interface Fault {
  readonly envelope: Envelope
  readonly request: PartialRequest
  /** What the carrier itself says when no reply came. */
  readonly kind?: ErrorKind | undefined
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

/** Any object, its members as they come; only `unwrap` may look so freely, since it catches what getters throw. */
interface Loose {
  readonly [member: string]: Loose | undefined
}

const maxCauses = 6

export const isResponse = (value: unknown): value is ResponseLike =>
  typeof get(value, 'status') === 'number' &&
  typeof get(value, 'text') === 'function' &&
  typeof get(get(value, 'headers'), 'get') === 'function'

/** Recognises by shape whatever fetch, a client library or the app itself threw or returned. Never throws. */
export function unwrap(thrown: unknown, depth = 0): Fault {
  const nothing: Fault = { envelope: { status: 0, body: undefined }, request: {}, message: str(thrown) }
  if (!isBag(thrown)) return nothing
  const open = (read: () => unknown): Fault | undefined => attempt(() => look(read() as Loose, depth))
  return open(() => thrown) ?? open(() => copyOf(thrown)) ?? nothing
}

function look(thrown: Loose, depth: number): Fault {
  const { response } = thrown
  const request = requestFacts(thrown)
  if (isResponse(thrown)) return { ...unreadOf(thrown), request }
  const statuses: readonly unknown[] = [
    response?.status,
    response?.statusCode,
    thrown.status,
    thrown.statusCode,
    thrown.originalStatus,
    // AWS SDK · tRPC client
    thrown.$metadata?.httpStatusCode,
    (thrown.data ?? thrown.shape?.data)?.httpStatus,
  ]
  const status = statuses.find((each): each is number => Number(each) >= 100 && typeof each === 'number')
  if (status === undefined) return fromNothing(thrown, request, depth)
  const headers = (response?.headers ?? thrown.headers ?? {}) as unknown as HeadersLike
  const loss = status < 300 ? lossOf(thrown) : undefined
  if (loss) return { envelope: { status, headers, body: undefined }, request, kind: loss, isCut: true }
  const body = bodyOf(thrown, response)
  return {
    envelope: { status, headers, body },
    request,
    ...(body === undefined && isResponse(response) && unreadOf(response)),
  }
}

/** What a `Response` says without its body. */
const unreadOf = (response: ResponseLike): Pick<Fault, 'envelope' | 'unread'> => ({
  envelope: { status: response.status, headers: response.headers, body: undefined },
  unread: response.bodyUsed ? undefined : response,
})

const isData = (value: unknown): boolean =>
  value !== undefined && value !== null && typeof value !== 'function' && !get(value, 'getReader')

/** Where clients keep a body: axios, Octokit, RTK Query, React Router `data` · ofetch `_data` · SDKs, Angular,
 *  openapi-fetch `error` · got, superagent `body` · jQuery `responseJSON` · wretch `json`, `text`. */
const bodyKeys = 'data _data error responseJSON json body responseText bodyText text'.split(' ')

function bodyOf(thrown: Loose, response: Loose | undefined): unknown {
  // A whole envelope thrown as it is has its text beside its status; a client's error has a name.
  if (!response && thrown.message !== undefined && thrown.name === undefined) return thrown
  // oRPC: `data` adds to what the error itself says.
  if (typeof (thrown.defined as unknown) === 'boolean') return copyOf(thrown)
  if (thrown.shape) return { error: thrown.shape }
  if (thrown.graphQLErrors) return { errors: thrown.graphQLErrors }
  if (response?.errors) return response
  const body = [response, thrown].flatMap((place) => bodyKeys.map((key) => place?.[key])).find(isData)
  return body !== undefined || isBag(response) || 'data' in thrown || 'body' in thrown ? body : copyOf(thrown)
}

function fromNothing(thrown: Loose, request: PartialRequest, depth: number): Fault {
  const kind = lossOf(thrown)
  const message = str(thrown.message)
  // Apollo, urql: no reply in sight, but what GraphQL said.
  const body = Number(thrown.graphQLErrors?.length) > 0 ? { errors: thrown.graphQLErrors } : copyOf(thrown)
  // What an engine says of a lost connection is written for developers.
  const own: Fault = { envelope: { status: 0, body }, request, kind, message: kind ? undefined : message }
  if (kind || depth >= maxCauses) return own
  const listed: readonly unknown[] = Array.isArray(thrown.errors) ? thrown.errors.slice(0, 10) : []
  for (const cause of [thrown.cause, thrown.networkError, ...listed.filter((each) => each instanceof Error)]) {
    const found = isBag(cause) && unwrap(cause, depth + 1)
    if (found && (found.kind || found.envelope.status > 0)) {
      return {
        ...found,
        request: { ...found.request, ...request },
        message: isOwn(message, cause) ? message : found.message,
      }
    }
  }
  return own
}

/** Wrappers repeat what they wrap: `[Network] Failed to fetch`. */
const isOwn = (message: string | undefined, cause: unknown): boolean =>
  message !== undefined && !message.includes(str(get(cause, 'message')) ?? '\0')

/** A status of 0 (XHR, Angular, jQuery) or an RTK Query word in place of the status also mean that nothing came. */
function lossOf(thrown: Loose): ErrorKind | undefined {
  const status: unknown = thrown.status
  if ((thrown.error ?? thrown).isTrusted !== undefined || (status === 0 && !isMap(thrown.body))) return 'connection'
  // JSON that was cut: an answer came, nobody knows which.
  return isBrokenJsonError(thrown) ? 'api' : kindOfLoss(thrown)
}

const isBrokenJsonError = ({ name, message }: Loose): boolean =>
  str(name) === 'SyntaxError' && /JSON|unexpected/i.test(str(message) ?? '')

/** A shallow copy with an error's own hidden members, so that dialects read plain data. */
function copyOf(thrown: object): unknown {
  if (Array.isArray(thrown)) return thrown
  const copy: Record<string, unknown> = {}
  const keys = attempt(() => Object.keys(thrown).slice(0, 200)) ?? []
  for (const key of ['name', 'message', 'code', 'type', ...keys]) {
    const value = get(thrown, key)
    if (isData(value) && key !== 'stack' && key !== 'cause' && key !== '__proto__') copy[key] = value
  }
  return copy
}
