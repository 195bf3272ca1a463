import type { ApiError } from './ApiError.ts'

/** What went wrong, in the kit's own twelve words; the wire's `type` and `code` stay untouched beside it. */
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

/** What became of the operation: it failed, it surely was not applied, or nobody knows yet. */
export type Outcome = 'failed' | 'not_applied' | 'indeterminate'

/** Who may repeat the request: the kit, the kit under the same idempotency key, only a person, or nobody. */
export type Verdict = 'auto' | 'same_key' | 'manual' | 'never'

/** Where an error is shown to people, or who answers for showing it. */
export type Surface = 'field' | 'group' | 'summary' | 'banner' | 'boundary' | 'toast' | 'caller' | 'silent'

/** The next step a notice offers. */
export type ActionKind = 'retry' | 'wait' | 'sign_in' | 'fix' | 'check_outcome' | 'contact'

/** One complaint about one place in the request (Standard Schema's word for it). */
export interface Issue {
  /** Where, as a form would name it: wire casing kept, indices as numbers; empty when it concerns the whole request. */
  path: readonly (string | number)[]
  message: string
  code?: string
  in?: 'body' | 'query' | 'path' | 'header' | 'cookie'
  /** What is needed to word it: `min`, `max`, `expected` and the like. */
  params?: Record<string, unknown>
}

/** May it be repeated, when, and what must wait or be mended first: this request, its whole origin, or the person's session. */
export interface RetryAdvice {
  readonly verdict: Verdict
  /** The wait that the wire asks for, in milliseconds, 0 to 7 days. */
  readonly afterMs?: number
  readonly scope: 'request' | 'origin' | 'session'
  /** One sentence for developers. */
  readonly reason: string
}

/** What a server action returns and storage keeps; `parseError`, every hook and every component take it as it is. */
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
  /** The request's method, where it is known: what the words on the other side tell a reading from a write by. */
  readonly method?: string
}

/** What the kit knows about the request that failed. */
export interface RequestFacts {
  readonly method: string
  readonly url?: string
  readonly idempotencyKey?: string
}

/** Facts that the thrown value does not carry itself. */
export interface ErrorContext {
  /** The request's method; unknown is judged as a write. */
  method?: string | undefined
  url?: string | undefined
  idempotencyKey?: string | undefined
  /** `false` when the browser knew it was offline before sending. */
  online?: boolean | undefined
  dialects?: readonly Dialect[] | undefined
  /** The clock, in epoch milliseconds. */
  now?: (() => number) | undefined
}

/** The one method the kit needs of `Headers`, so that core builds without the DOM's types. */
export interface HeadersLike {
  get(name: string): string | null
}

/** A reply as it came: status, headers and the parsed body (or its text). */
export interface Envelope {
  status: number
  headers?: HeadersLike | Readonly<Record<string, string>>
  body: unknown
}

/** A reply as a client has it: axios' headers are neither `Headers` nor a map of texts alone. */
export interface EnvelopeLike extends Omit<Envelope, 'headers'> {
  headers?: Envelope['headers'] | Readonly<Record<string, unknown>>
}

/** What a dialect may say about an envelope; everything it leaves out is derived from status, headers and method. */
export type DialectReading = Partial<
  Pick<ApiErrorJSON, 'kind' | 'type' | 'code' | 'param' | 'message' | 'issues' | 'outcome' | 'requestId' | 'docUrl'> & {
    /** Why a bank refused, where the family says it apart from `code`: the kit words it in the reader's language. */
    declineCode: string
  }
>

/** A reading as the kit's own readers write it: what they did not find is `undefined`. */
export type LooseReading = { [Fact in keyof DialectReading]?: DialectReading[Fact] | undefined }

/** One API family's grammar of failure. */
export interface Dialect {
  name: string
  /** `undefined` for what is not its own. What was thrown (`isThrown`) has failed, however good its status. */
  read(envelope: Envelope, isThrown?: boolean): DialectReading | undefined
  /** Milliseconds this family asks to wait where `Retry-After` does not say it; asked of every reply. `now` in epoch milliseconds. */
  wait?(envelope: Envelope, now: number): number | undefined
}

/** Words by `code__param`, `code` or `kind`; a string is the sentence (or title) with `{label}`, `{min}`, `{max}` … in it. */
export type Catalog = Record<
  string,
  string | Partial<Notice> | ((error: ApiError, issue?: Issue) => string | Partial<Notice>)
>

/** What a locale file exports: its BCP 47 tag and its words. */
export interface Locale {
  readonly tag: string
  readonly catalog: Catalog
}

/** Labels of form fields by registered name, rows as `*`. */
export type Labels<N extends string = string> = Readonly<Partial<Record<N, string>>>

/** How an app wants its errors worded. */
export interface Words {
  locale?: Locale
  catalog?: Catalog
  labels?: Labels
  /** IANA time zone for times in sentences; the reader's own by default. */
  timeZone?: string
  /** The clock, in epoch milliseconds. */
  now?: () => number
  /** What the operation is about, as it stands in a sentence: `your payment`. */
  subject?: string
}

/** What a person is told: what happened, what is safe, what to do, how to get help. */
export interface Notice {
  title: string
  detail?: string
  reassurance?: string
  /** By consequence, not by status: critical = money, data or work may be lost. */
  severity: 'critical' | 'warning' | 'info'
  actions: readonly { kind: ActionKind; label: string }[]
  reference?: { code?: string; requestId?: string; docUrl?: string }
}

/** Decides whether and when an operation is repeated; pure: clock and randomness are handed in. */
export interface RetryPolicy {
  decide(at: {
    error: ApiError
    /** The attempt that failed, from 1. */
    attempt: number
    /** Epoch milliseconds. */
    now: number
    /** Uniform in [0, 1). */
    random: () => number
  }): { retry: false; reason: string } | { retry: true; delayMs: number; reason: string }
}

/** The part of `AbortSignal` the kit uses, so that core builds without the DOM's types. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** Holds sends back while a route or its whole origin is down, and lets one probe through. */
export interface Gate {
  run<T>(route: { origin: string; name: string }, send: () => Promise<T>, signal?: AbortSignalLike): Promise<T>
}
