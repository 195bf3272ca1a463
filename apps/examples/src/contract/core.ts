// @faultkit/core — the contract, in types. Compiles with `tsc -p .`; the tasks beside it are how it reads in an app.
export type ErrorKind =
  | 'invalid_request'
  | 'authentication'
  | 'permission'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'payment'
  | 'api'
  | 'connection'
  | 'timeout'
  | 'canceled'
  | 'unknown'
export type Outcome = 'failed' | 'not_applied' | 'indeterminate'
export type Verdict = 'auto' | 'same_key' | 'manual' | 'never'
export type Surface = 'field' | 'group' | 'summary' | 'banner' | 'boundary' | 'toast' | 'caller' | 'silent'
export type ActionKind = 'retry' | 'wait' | 'sign_in' | 'fix' | 'check_outcome' | 'contact'

export interface Issue {
  path: readonly (string | number)[]
  message: string
  code?: string
  in?: 'body' | 'query' | 'path' | 'header' | 'cookie'
  params?: Record<string, unknown>
}
/** what a server action returns and storage keeps; parseError, every hook and every component take it as it is. */
export interface ApiErrorJSON {
  readonly name: 'ApiError'
  readonly kind: ErrorKind
  readonly message: string
  readonly outcome: Outcome
  readonly status?: number
  readonly type?: string
  readonly code?: string
  readonly param?: string
  readonly issues: readonly Issue[]
  readonly retry: RetryAdvice
  readonly requestId?: string
  readonly docUrl?: string
  readonly dialect: string
}
export declare class ApiError extends Error {
  readonly kind: ErrorKind
  readonly status?: number
  readonly type?: string
  readonly code?: string
  readonly param?: string
  readonly issues: readonly Issue[]
  readonly outcome: Outcome
  readonly retry: RetryAdvice
  readonly requestId?: string
  readonly docUrl?: string
  readonly dialect: string
  readonly request?: { readonly method: string; readonly url?: string; readonly idempotencyKey?: string }
  readonly raw: unknown
  toJSON(): ApiErrorJSON // send this through server actions, storage, postMessage: structuredClone drops members
  static fromJSON(value: unknown): ApiError
}
/** scope: what must wait or be mended — this request, everything for this origin, or the person's session. afterMs: 0 … 7 days. */
export interface RetryAdvice {
  readonly verdict: Verdict
  readonly afterMs?: number
  readonly scope: 'request' | 'origin' | 'session'
  readonly reason: string
}
export interface ErrorContext {
  method?: string | undefined
  url?: string | undefined
  idempotencyKey?: string | undefined
  online?: boolean | undefined
  dialects?: readonly Dialect[] | undefined
  now?: (() => number) | undefined
}
/** Read structurally: core is built without the DOM's types. */
export interface HeadersLike {
  get(name: string): string | null
}
export interface Envelope {
  status: number
  headers?: HeadersLike | Readonly<Record<string, string>>
  body: unknown
}
/** Sync and total. Memoised per object and request facts: facts that come later refine it and keep its claims. No method known = judged as a
 *  write (indeterminate, manual). A plain { status, headers?, body } is an envelope; an ApiError or its JSON is itself. */
export declare function parseError(thrown: unknown, context?: ErrorContext): ApiError
/** Also reads an unread body (Response, ky 1), capped in size and time; never rejects. */
export declare function readError(thrown: unknown, context?: ErrorContext): Promise<ApiError>
/** undefined = it succeeded. A 2xx that says it failed is an error; one that says pending is indeterminate, verdict never. */
export declare function parseEnvelope(envelope: Envelope, context?: ErrorContext): ApiError | undefined
export declare function isApiError(value: unknown): value is ApiError
/** The body of a true success; everything else (no answer, not ok, a 200 that failed, cut JSON) rejects with an ApiError that knows
 *  method, url and key. Sends nothing: it is given the promise of fetch. */
export declare function readResponse<T = unknown>(
  answer: Response | PromiseLike<Response>,
  context?: ErrorContext,
): Promise<T>
/** For the whole app, once, at module level; asked before the built-in ones; by name, so twice is once. */
export declare function addDialects(...dialects: readonly Dialect[]): void
/** Hand an error to whoever shows errors nobody claims (the toaster). Waits two macrotasks; returns "withdraw". */
export declare function publishError(error: unknown, options?: { retry?: () => void }): () => void
export declare function claimError(error: unknown, surface: Surface): () => void
export declare function isClaimed(error: unknown): boolean

/** a string is the sentence (or title), with {label} {min} {max} … in it. Keys: code__param, code, kind. */
export type Catalog = Record<
  string,
  string | Partial<Notice> | ((error: ApiError, issue?: Issue) => string | Partial<Notice>)
>
/** what a locale file exports; one door for it. */
export interface Locale {
  readonly tag: string
  readonly catalog: Catalog
}
/** a dictionary by registered name, rows as *. */
export type Labels<N extends string = string> = Readonly<Partial<Record<N, string>>>
export interface Words {
  locale?: Locale
  catalog?: Catalog
  labels?: Labels
  timeZone?: string
  now?: () => number /** 'your order' */
  subject?: string
}
export declare function describeError(error: unknown, words?: Words): Notice
export interface Notice {
  title: string
  detail?: string
  reassurance?: string
  severity: 'critical' | 'warning' | 'info'
  actions: readonly { kind: ActionKind; label: string }[]
  reference?: { code?: string; requestId?: string; docUrl?: string }
}
/** one function; undefined = not mine. What was narrowed to recognise needs no second cast to read. */
export interface Dialect {
  name: string
  read(
    envelope: Envelope,
  ):
    | Partial<
        Pick<
          ApiErrorJSON,
          'kind' | 'type' | 'code' | 'param' | 'message' | 'issues' | 'outcome' | 'requestId' | 'docUrl'
        >
      >
    | undefined
}
export declare function defineDialect(dialect: Dialect): Dialect
export declare function parseFieldPath(wire: string | readonly unknown[]): (string | number)[]
/** Milliseconds the wire asks to wait: Retry-After, retry-after-ms, RateLimit, X-RateLimit-Reset, RetryInfo, body members; junk = undefined. */
export declare function parseRetryHint(envelope: Envelope, now?: number): number | undefined
export interface RetryPolicy {
  decide(at: {
    error: ApiError
    attempt: number
    now: number
    random: () => number
  }): { retry: false; reason: string } | { retry: true; delayMs: number; reason: string }
}
export declare function createRetryPolicy(options?: {
  attempts?: number
  baseMs?: number
  capMs?: number
  maxAutoWaitMs?: number
}): RetryPolicy
/** Per route; an origin closes only when two routes fail and nothing has succeeded for 12 s; one half-open probe, rotating; shared by tabs. */
export interface Gate {
  run<T>(route: { origin: string; name: string }, send: () => Promise<T>, signal?: AbortSignal): Promise<T>
}
export declare function createGate(options?: { closeAfter?: number; probeCapMs?: number }): Gate
