import type {
  DefaultError,
  MutationKey,
  QueryClient,
  QueryKey,
  UseMutationOptions,
  UseMutationResult,
} from '@tanstack/react-query'
import type { ApiError, Gate, RetryPolicy } from './core.ts'

/** the one way in (not a config to spread: a spread beside defaultOptions loses it). Returns the client it was given, whose caches from
 *  then on hold ApiErrors: that makes `import '@faultkit/react-query/register'` true. No notify: unclaimed errors go to publishError. */
export declare function connectErrors(client: QueryClient, options?: { policy?: RetryPolicy; gate?: Gate }): QueryClient

/** takes the key, not a result; works in a Suspense fallback, for infinite and prefetched queries. Carries its error. */
export declare function useRetryState(query: { readonly queryKey: QueryKey }): RetryState
export interface RetryState {
  readonly error: ApiError | null
  readonly phase: 'idle' | 'waiting' | 'retrying' | 'paused' | 'gave_up'
  readonly attempt: number
  readonly dueAt?: number | undefined
  readonly retryNow: () => void
  readonly stop: () => void
}
/** one hook for key and outcome. The promise and isPending last until the outcome is KNOWN, so onSuccess,
 *  `await mutateAsync`, and the form see one answer, however it came; never two surfaces. */
export interface IdempotentMutationOptions<D, V, R>
  extends Omit<UseMutationOptions<D, DefaultError, V, R>, 'mutationFn' | 'mutationKey' | 'retry'> {
  mutationKey: MutationKey // names the open operation, by which a reload and a second tab find it
  mutationFn: (variables: V, context: { readonly idempotencyKey: string; readonly signal: AbortSignal }) => Promise<D>
  /** What the answer itself says (200 with a failed or pending charge); the same words for answer, poll and event. Default: succeeded. */
  outcomeOf?: ((data: D) => 'succeeded' | 'failed' | 'indeterminate') | undefined
  /** Ask: null = the server knows of none (yet). Called with backoff while indeterminate, and by check(). */
  reconcile?: ((operation: Operation<V>, context: { readonly signal: AbortSignal }) => Promise<D | null>) | undefined
  /** Listen: opened once per operation, also under StrictMode. */
  subscribe?: ((operation: Operation<V>, settle: (data: D) => void) => () => void) | undefined
}
export interface Operation<V> {
  readonly variables: V
  readonly idempotencyKey: string
  readonly startedAt: number
}
export interface OutcomeState {
  readonly state: 'idle' | 'pending' | 'indeterminate' | 'succeeded' | 'failed'
  readonly error: ApiError | null
  readonly check: () => void
}
export declare function useIdempotentMutation<D, V = void, R = unknown>(
  options: IdempotentMutationOptions<D, V, R>,
): UseMutationResult<D, DefaultError, V, R> & { readonly outcome: OutcomeState }
