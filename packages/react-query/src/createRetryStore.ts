import type { ApiError } from '@faultkit/core'
import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query'
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
  const find = (): Query | undefined => cache.get(hash)
  let snapshot = idleSnapshot
  const get = (): RetrySnapshot => {
    const query = find()
    const state = query?.state
    const held = query && connection?.gate?.heldBy(query)
    const dueAt = state && connection?.plans.dueAt(state.fetchFailureCount - 1, state.fetchFailureReason)
    const isSending = connection?.sending.has(hash) ?? false
    const next = retryStateOf(state, { isSending, dueAt, held })
    if (!isEqual(next, snapshot)) snapshot = next
    return snapshot
  }
  return {
    get,
    subscribe: (changed) => {
      // The cache may speak while another component renders.
      const later = notifyManager.batchCalls(changed)
      const unsubscribe = cache.subscribe(({ query }) => {
        if (query.queryHash === hash) later()
      })
      connection?.listeners.add(later)
      const leaveGate = connection?.gate?.subscribe(later)
      return () => {
        unsubscribe()
        leaveGate?.()
        connection?.listeners.delete(later)
      }
    },
    retryNow: () => {
      const query = find()
      if (query) retryNow(query, connection?.gate)
    },
    stop: () => {
      const query = find()
      if (query) stopWaiting(query, get().error)
    },
  }
}

const isEqual = (a: RetrySnapshot, b: RetrySnapshot): boolean =>
  a.error === b.error && a.phase === b.phase && a.attempt === b.attempt && a.dueAt === b.dueAt

/** Ends the fetch with the failure it waits to repeat; a plain cancel would leave a first load pending for ever. */
function stopWaiting(query: Query, error: ApiError | null): void {
  const { fetchStatus, fetchFailureCount, errorUpdateCount } = query.state
  if (fetchStatus === 'idle' || !error) return
  void query.cancel({ revert: true })
  query.setState({
    status: 'error',
    error,
    errorUpdatedAt: Date.now(),
    errorUpdateCount: errorUpdateCount + 1,
    fetchFailureReason: error,
    fetchFailureCount,
    isInvalidated: true,
  })
}
