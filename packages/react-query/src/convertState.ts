import { isApiError, parseError } from '@faultkit/core'
import type { Query } from '@tanstack/react-query'
import { isSignal } from './convertThrown.ts'

/** What is no `ApiError` yet as one; what is no error at all as it is. */
export const converted = <E>(error: E): E =>
  !error || isApiError(error) || isSignal(error) ? error : (parseError(error, { method: 'GET' }) as E)

/**
 * Errors that no query function threw are converted where they lie: those of hydrated queries, of a streamed promise,
 * of a query's own `persister`, and TanStack's own ("data is undefined").
 */
export function convertState(query: Query): void {
  const { error, fetchFailureReason } = query.state
  const now = { error: converted(error), fetchFailureReason: converted(fetchFailureReason) }
  if (now.error !== error || now.fetchFailureReason !== fetchFailureReason) query.setState(now)
}
