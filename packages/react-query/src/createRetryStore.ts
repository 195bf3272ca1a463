import type { ApiError } from '@faultkit/core'
import { notifyManager, type Query, type QueryClient, replaceEqualDeep } from '@tanstack/react-query'
import { connectionOf } from './connection.ts'
import { retryNow } from './retryNow.ts'
import { idleSnapshot, type RetrySnapshot, retryStateOf } from './retryStateOf.ts'
import type { RetryState } from './types.ts'

/** The retry state of one query as a store: also for a query that does not exist yet, or was removed. */
export interface RetryStore extends Pick<RetryState, 'retryNow' | 'stop'> {
  readonly subscribe: (changed: () => void) => () => void
  readonly get: () => RetrySnapshot
}

/** Watches the query with this hash from outside the component that observes it. */
export function createRetryStore(client: QueryClient, hash: string): RetryStore {
  const cache = client.getQueryCache()
  const connection = connectionOf(client)
  const { gate, listeners, plans, trackOf } = connection
  let snapshot = idleSnapshot
  const get = (): RetrySnapshot => {
    const query = cache.get(hash)
    snapshot = replaceEqualDeep(snapshot, query ? retryStateOf(query.state, factsOf(query)) : idleSnapshot)
    return snapshot
  }
  const factsOf = (query: Query): Parameters<typeof retryStateOf>[1] => {
    const { again, attempt, failure, isHeld, probes, resumesAt } = trackOf(query)
    const { fetchFailureCount, fetchFailureReason } = query.state
    return attempt && isHeld && failure
      ? { probes, seen: failure.error, dueAt: gate?.stateOf?.(failure.route).dueAt ?? resumesAt }
      : {
          probes,
          seen: again,
          isSending: Boolean(attempt),
          dueAt: plans.dueAt(fetchFailureCount - 1, fetchFailureReason),
        }
  }
  const act = (then: (query: Query) => void) => (): void => {
    const query = cache.get(hash)
    if (query) then(query)
  }
  return {
    get,
    subscribe: (changed) => {
      // The cache may speak while another component renders.
      const later = notifyManager.batchCalls(changed)
      const unsubscribe = cache.subscribe(({ query }) => {
        if (query.queryHash === hash) later()
      })
      const leaveGate = gate?.subscribe?.(later)
      listeners.add(later)
      return () => {
        unsubscribe()
        leaveGate?.()
        listeners.delete(later)
      }
    },
    retryNow: act((query) => {
      trackOf(query).again = get().error
      retryNow(query, connection)
    }),
    stop: act((query) => stopWaiting(query, get().error)),
  }
}

/** Ends the fetch with the failure it waits to repeat; a plain cancel would leave a first load pending for ever. */
function stopWaiting(query: Query, error: ApiError | null): void {
  const { state } = query
  if (state.fetchStatus === 'idle' || !error) return
  void query.cancel({ revert: true })
  query.setState({
    ...state,
    status: 'error',
    fetchStatus: 'idle',
    error,
    errorUpdatedAt: Date.now(),
    errorUpdateCount: state.errorUpdateCount + 1,
    fetchFailureReason: error,
    isInvalidated: true,
  })
}
