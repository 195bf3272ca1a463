import { isApiErrorJSON } from './base/isApiErrorJSON.ts'
import { isIssue } from './base/isIssue.ts'
import { attempt, get, str } from './base/safe.ts'
import { safeUrl } from './base/safeUrl.ts'
import { type LateFacts, lateKeys, type Origin, originKey, originOf } from './identity.ts'
import { setTraceLimit, traceOfCause } from './traceOfCause.ts'
import type { ApiErrorJSON, ErrorKind, Issue, Outcome, RequestFacts, RetryAdvice } from './types.ts'

const tag = Symbol.for('faultkit.ApiError')

/** What an `ApiError` is made of; `raw` is whatever was thrown: claims hang on it. */
interface ApiErrorInit extends Omit<ApiErrorJSON, 'name' | 'method'>, Partial<Origin> {}

/** The same from the parser: what few handlers read, and what costs most to find, is found when it is first read. */
export interface LateInit extends Omit<ApiErrorInit, keyof LateFacts> {
  readonly late: () => LateFacts
}

/**
 * A class of its own behind the name: a private member would be part of its type, and no error of another copy of the kit would be
 * an `ApiError` to the compiler. To define a hidden member costs more than all that are listed.
 */
class Made extends Error {
  static {
    // Shared, and listed by no error.
    Object.assign(Made.prototype, { name: 'ApiError', [tag]: true })
    const share = (key: string | symbol, read: (error: Made) => unknown): void => {
      Object.defineProperty(Made.prototype, key, {
        get(this: Made) {
          return read(this)
        },
      })
    }
    // For every copy of the kit; a proxy of an error has none.
    share(originKey, (error) => (#origin in error ? error.#origin : undefined))
    share('raw', (error) => originOf(error)?.raw)
    share('request', (error) => {
      settle(error)
      return originOf(error)?.request
    })
    for (const key of lateKeys) share(key, (error) => (settle(error) ?? unread)[key])
  }

  #origin: Partial<Origin>

  declare readonly kind: ErrorKind
  /** The HTTP status; absent when no reply came. */
  declare readonly status?: number
  /** The wire's own `type`, untouched. */
  declare readonly type?: string
  /** The wire's most specific machine code. */
  declare readonly code?: string
  /** The wire's own name of the one parameter at fault. */
  declare readonly param?: string
  declare readonly issues: readonly Issue[]
  declare readonly outcome: Outcome
  declare readonly retry: RetryAdvice
  declare readonly requestId?: string
  /** http(s) without credentials, else absent. */
  declare readonly docUrl?: string
  /** Which dialect read it. */
  declare readonly dialect: string

  /** What is known of the request; not enumerable. */
  declare readonly request?: RequestFacts
  /** What was thrown, for logs; not enumerable. */
  declare readonly raw: unknown

  /** Libraries that clone make one of nothing, then copy the members. */
  constructor(init: ApiErrorInit | LateInit = unread) {
    const { raw } = init
    // A revoked proxy throws when asked for its class.
    if (attempt(() => raw instanceof Error)) {
      const limit = setTraceLimit(0)
      super(init.message, { cause: raw })
      setTraceLimit(limit)
      if (limit !== undefined) Object.defineProperty(this, 'stack', traceOfCause)
    } else super(init.message)
    this.kind = init.kind
    if (init.status !== undefined) this.status = init.status
    if (init.type !== undefined) this.type = init.type
    if (init.code !== undefined) this.code = init.code
    if (init.param !== undefined) this.param = init.param
    this.issues = init.issues
    this.dialect = init.dialect
    this.#origin = init
    if (!init.late) own(this, init as ApiErrorInit)
  }

  /** A plain value for server actions, storage and `postMessage`, where `structuredClone` would drop the members. */
  toJSON(): ApiErrorJSON {
    settle(this)
    const { declineCode, request } = originOf(this) ?? {}
    return Object.assign({}, this, {
      name: 'ApiError' as const,
      message: this.message,
      ...(request && { method: request.method }),
      ...(declineCode && { declineCode }),
    })
  }

  /** Brings back what `toJSON` made; anything else becomes an error of kind `unknown`, never an exception. */
  static fromJSON(value: unknown): ApiError {
    return revive(value)
  }
}

/**
 * One failed request in one shape, whichever API, client or engine it came from. Recognise it with `isApiError`, not
 * with `instanceof`: the tag is shared by every copy of the kit and every realm.
 */
export interface ApiError extends Error, Omit<Made, keyof Error> {}

/** Makes one, and brings one back. */
interface ApiErrorConstructor {
  new (init: ApiErrorInit | LateInit): ApiError
  readonly prototype: ApiError
  fromJSON(value: unknown): ApiError
}

export const ApiError: ApiErrorConstructor = Made

/** From now on the late members are the error's own, like all others: listed, copied and printed. */
function own<T extends LateFacts>(error: ApiError, facts: T): T {
  for (const key of lateKeys) {
    const value = facts[key]
    if (value !== undefined) Object.defineProperty(error, key, { value, enumerable: true, configurable: true })
  }
  return facts
}

/** Finds the late members, once. */
function settle(error: ApiError): LateFacts | undefined {
  const origin = originOf(error)
  const late = origin?.late
  if (!origin || !late) return undefined
  origin.late = undefined
  const facts = late()
  origin.request = facts.request
  return own(error, facts)
}

/** Says whether a value is an `ApiError`, also one from another copy of the kit or another realm. */
export function isApiError(value: unknown): value is ApiError {
  return get(value, tag) === true
}

const message = 'The error could not be read.'
const unread: Omit<ApiErrorJSON, 'name'> = {
  kind: 'unknown',
  message,
  outcome: 'indeterminate',
  issues: [],
  retry: { verdict: 'never', scope: 'request', reason: message },
  dialect: 'none',
}

/** Storage and the network are not to be trusted: texts stay texts, issues a list, the rest falls back, and what only the
 *  parser may say is not heard. */
function revive(value: unknown): ApiError {
  const told = isApiErrorJSON(value) ? attempt(() => plain(value)) : undefined
  return new ApiError({
    ...unread,
    ...told,
    retry: { ...unread.retry, ...told?.retry },
    raw: value,
    memory: undefined,
    late: undefined,
  })
}

function plain({ method, docUrl, ...json }: ApiErrorJSON): Omit<ApiErrorInit, 'raw'> {
  const link = safeUrl(docUrl)
  return {
    ...json,
    ...(link && { docUrl: link }),
    request: str(method) ? { method: method as string } : undefined,
    message: String(json.message ?? unread.message),
    issues: json.issues.filter(isIssue),
  }
}
