'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { createRetryStore } from './createRetryStore.ts'
import { idleSnapshot } from './retryStateOf.ts'
import type { QueryLike, RetryState } from './types.ts'

/**
 * Where a query stands between its attempts, with a way to try now and a way to stop; for `<RetryNotice>`, which claims
 * the error. Works anywhere under the client: in a Suspense fallback, for infinite and prefetched queries.
 */
export function useRetryState(query: QueryLike): RetryState {
  const client = useQueryClient()
  const { queryHash } = client.defaultQueryOptions(query)
  const { subscribe, get, retryNow, stop } = useMemo(() => createRetryStore(client, queryHash), [client, queryHash])
  const snapshot = useSyncExternalStore(subscribe, get, getServerSnapshot)
  return { ...snapshot, retryNow, stop }
}

const getServerSnapshot = (): typeof idleSnapshot => idleSnapshot
