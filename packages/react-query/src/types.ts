import type { ApiError, Gate, RetryPolicy, Tabs } from '@faultkit/core'
import type { DefaultError, MutationKey, QueryKey, UseMutationOptions, UseMutationResult } from '@tanstack/react-query'

/** What an answer, a poll or a pushed event says became of the operation. */
export type Judgement = 'succeeded' | 'failed' | 'indeterminate'

/** What `connectErrors` may be told; everything has a default. */
export interface ConnectOptions {
  /** When a failed request is repeated, and after how long; `createRetryPolicy()` by default. */
  policy?: RetryPolicy | undefined
  /** Holds the requests of a failing endpoint back; `createGate()` by default, `false` for none. */
  gate?: Gate | false | undefined
  /** The other tabs of the app; `browserTabs()` beside the default gate, none beside one of your own. */
  tabs?: Tabs | undefined
}

/** Where a query stands between its attempts. */
export interface RetryState {
  /** The last failure of the fetch under way, or the one it ended with. */
  readonly error: ApiError | null
  /** `paused` = waits for the network or for the tab to be looked at. */
  readonly phase: 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'
  /** How many requests this fetch has sent, the one under way included. */
  readonly attempt: number
  /** When the next attempt is due, in epoch milliseconds. */
  readonly dueAt?: number | undefined
  /** Sends at once, in every phase, with a new retry budget. */
  readonly retryNow: () => void
  /** Ends the waiting: the query gives up with its last error. */
  readonly stop: () => void
}

/** One thing a person asked for, however often it was sent. */
export interface Operation<V> {
  /** After a reload without what must not be stored: see `remember`. */
  readonly variables: V
  readonly idempotencyKey: string
  /** Epoch milliseconds. */
  readonly startedAt: number
}

/** What is known of the operation; spread it into `<OutcomeNotice>`. */
export interface OutcomeState {
  readonly state: 'idle' | 'pending' | 'indeterminate' | 'succeeded' | 'failed'
  readonly error: ApiError | null
  /** Finds out now: asks `reconcile`; if the server knows of nothing, or cannot be asked, sends again under the same key. */
  readonly check: () => void
  /** `false` while `check` has nobody to ask and nothing whole to send: only the person can send it again. */
  readonly canCheck?: boolean
  /** Gives the open operation up: the next send gets a new key. Only after a person said so. */
  readonly abandon: () => void
}

/** Options of `useMutation`, with the idempotency key handed to `mutationFn` and ways to learn the outcome. */
export interface IdempotentMutationOptions<D, V, R>
  extends Omit<UseMutationOptions<D, DefaultError, V, R>, 'mutationFn' | 'mutationKey' | 'retry'> {
  /** Names the open operation, by which a reload and a second tab find it. */
  mutationKey: MutationKey
  mutationFn: (variables: V, context: { readonly idempotencyKey: string; readonly signal: AbortSignal }) => Promise<D>
  /** What the data itself says (a 200 with a failed or pending charge); asked for answers, polls and events alike. @default succeeded */
  outcomeOf?: ((data: D) => Judgement) | undefined
  /** Asks the server: `null` = it knows of none (yet). Called with backoff while indeterminate, and by `check()`. */
  reconcile?: ((operation: Operation<V>, context: { readonly signal: AbortSignal }) => Promise<D | null>) | undefined
  /** Listens for the outcome: opened once per operation, also under StrictMode; returns how to close it. */
  subscribe?: ((operation: Operation<V>, settle: (data: D) => void) => () => void) | undefined
  /**
   * What of the variables may lie in `localStorage` until the outcome is known; `false` = nothing, not even the key. By
   * default all that JSON can hold, without members named like a card, a password or a token.
   */
  remember?: ((variables: V) => unknown) | false | undefined
}

/** A mutation result that also says what became of the operation. */
export type IdempotentMutationResult<D, V, R> = UseMutationResult<D, DefaultError, V, R> & {
  readonly outcome: OutcomeState
}

/** Anything that carries a query's key: `queryOptions(…)`, `infiniteQueryOptions(…)` or the key alone. */
export interface QueryLike {
  readonly queryKey: QueryKey
}
