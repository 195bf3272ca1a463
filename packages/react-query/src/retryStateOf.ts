import { type ApiError, isApiError } from '@faultkit/core'
import type { QueryState } from '@tanstack/react-query'
import type { RetryState } from './types.ts'

/** What a query's state does not say itself. */
export interface RetryFacts {
  /** A request is under way now. */
  readonly isSending: boolean
  readonly dueAt: number | undefined
  /** The gate holds the next request back. */
  readonly held?: { readonly error: ApiError; readonly dueAt?: number | undefined } | undefined
}

/** The part of `RetryState` that changes. */
export type RetrySnapshot = Pick<RetryState, 'error' | 'phase' | 'attempt' | 'dueAt'>

export const idleSnapshot: RetrySnapshot = { error: null, phase: 'idle', attempt: 0 }

const errorOf = (error: unknown): ApiError | null => (isApiError(error) ? error : null)

/** Where a query stands between its attempts; nothing of it is stored, so it is right wherever it is asked. */
export function retryStateOf(state: QueryState | undefined, { isSending, dueAt, held }: RetryFacts): RetrySnapshot {
  if (!state) return idleSnapshot
  const { fetchStatus, fetchFailureCount, status } = state
  const error = errorOf(state.fetchFailureReason ?? state.error)
  if (held) return { error: held.error, phase: 'waiting', attempt: fetchFailureCount, dueAt: held.dueAt }
  const attempt = fetchFailureCount + (isSending ? 1 : 0)
  if (fetchStatus === 'paused') return { error, phase: 'paused', attempt }
  if (fetchStatus === 'idle') return status === 'error' && error ? { error, phase: 'gave_up', attempt } : idleSnapshot
  if (!error) return idleSnapshot
  return isSending ? { error, phase: 'retrying', attempt } : { error, phase: 'waiting', attempt, dueAt }
}
