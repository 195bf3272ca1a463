import type { ApiError } from './ApiError.ts'
import { type Bag, get } from './base/safe.ts'
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
  /** What no proxy says that answers everything with itself. */
  readonly mark: 'faultkit'
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
  readonly identity: object | undefined
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
  return originOf(error)?.identity ?? error
}

const memoryKey = Symbol.for('faultkit.memory')
// Another key than on errors: `window` may be thrown, too.
const sharedKey = Symbol.for('faultkit.memories')
const shared = globalThis as { [sharedKey]?: WeakMap<object, Memory> }

/** What is remembered of an object, by whichever copy of the kit. */
export function memoryOf(thrown: Bag): Memory | undefined {
  // One that stands higher up in the chain of prototypes remembers something else.
  const own = get(thrown, memoryKey) as Memory | undefined
  return own && own.raw === thrown && own.mark === 'faultkit' ? own : shared[sharedKey]?.get(thrown)
}

/**
 * Remembers something of an object as long as it lives: on itself, under a symbol that nothing lists. A weak map would do for
 * all, but a young entry makes V8 keep its key and value until the next full collection (measured: 4 µs an error), so it
 * holds only what is frozen or answers for itself.
 */
export function keepMemory(thrown: Bag, memory: Memory): void {
  try {
    if (Reflect.defineProperty(thrown, memoryKey, { value: memory }) && get(thrown, memoryKey) === memory) return
  } catch {
    // A proxy that throws has no members of ours.
  }
  shared[sharedKey] ??= new WeakMap()
  shared[sharedKey].set(thrown, memory)
}
