import { type ApiError, isApiError } from '@faultkit/core'
import type { QueryState } from '@tanstack/react-query'
import type { RetryState } from './types.ts'

/** What a query's state does not say itself. */
export interface RetryFacts {
  /** A request is under way now. */
  readonly isSending?: boolean
  readonly dueAt?: number | undefined
  /** For what the gate holds the next request back, or what a person asked to repeat: a first load that begins anew forgets it. */
  readonly seen?: ApiError | null | undefined
  /** Requests of this fetch that its attempts do not count. */
  readonly probes: number
}

/** The part of `RetryState` that changes. */
export type RetrySnapshot = Pick<RetryState, 'error' | 'phase' | 'attempt' | 'dueAt'>

export const idleSnapshot: RetrySnapshot = { error: null, phase: 'idle', attempt: 0 }

/** Where a query stands between its attempts; nothing of it is stored, so it is right wherever it is asked. */
export function retryStateOf(state: QueryState, facts: RetryFacts): RetrySnapshot {
  const { isSending, dueAt, seen, probes } = facts
  const reason = seen ?? state.fetchFailureReason ?? state.error
  const error = isApiError(reason) ? reason : null
  const isPaused = state.fetchStatus === 'paused'
  const isOver = state.fetchStatus === 'idle'
  if ((!error && !isPaused) || (isOver && state.status !== 'error')) return idleSnapshot
  const phase = isPaused ? 'paused' : isOver ? 'gave_up' : isSending ? 'retrying' : 'waiting'
  const attempt = state.fetchFailureCount + probes + (isSending ? 1 : 0)
  return { error, phase, attempt, dueAt: phase === 'waiting' ? dueAt : undefined }
}
