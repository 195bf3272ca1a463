import type { ApiError } from './ApiError.ts'
import { get, isBag } from './base/safe.ts'
import type { Fault } from './read/unwrap.ts'
import type { ApiErrorJSON, Dialect, ErrorContext, RequestFacts } from './types.ts'

/** What few handlers read and what costs most to find: an error finds it when one of them is first read. */
export type LateFacts = {
  readonly [Fact in 'outcome' | 'retry']: ApiErrorJSON[Fact]
} & { readonly [Fact in 'requestId' | 'docUrl']?: ApiErrorJSON[Fact] | undefined } & {
  readonly request?: RequestFacts | undefined
}

export const lateKeys = ['outcome', 'retry', 'requestId', 'docUrl'] as const

/** What is remembered of what was thrown: every fact that came so far, its body once read, the error made of it. */
export interface Memory {
  readonly raw: unknown
  fault: Fault
  context: ErrorContext
  body?: Promise<string> | undefined
  error?: ApiError | undefined
  /** The dialects that the error was made with: the list's and the app's. */
  list?: readonly Dialect[] | undefined
  app?: readonly Dialect[] | undefined
}

/** What an `ApiError` keeps for itself: never listed. */
export interface Origin {
  readonly raw: unknown
  /** What is known of the request; found with the late ones. */
  request: RequestFacts | undefined
  /** Why a bank refused, beside the code; also in the JSON, so that words know it on the other side. */
  readonly declineCode: string | undefined
  /** What it was made from, to make it anew when facts come later. */
  readonly memory?: Memory | undefined
  /** Finds what is still to be found. */
  late?: (() => LateFacts) | undefined
}

/** Under which every copy of the kit keeps where an `ApiError` came from. */
export const originKey: unique symbol = Symbol.for('faultkit.origin') as never

export const originOf = (error: unknown): Origin | undefined => get(error, originKey) as Origin | undefined

/**
 * The one object that stands for an error however often it is parsed again: the thrown object itself, else the `ApiError`.
 * Claims hang on it, so they survive when facts that come later (method, key, body) refine the error.
 */
export function errorIdentity(error: ApiError): object {
  const raw = originOf(error)?.raw
  return isBag(raw) ? raw : error
}
