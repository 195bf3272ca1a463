import { isApiError, parseError } from '@faultkit/core'
import type { Query, QueryState } from '@tanstack/react-query'
import { isSignal } from './convertThrown.ts'

type Errors = Pick<QueryState, 'error' | 'fetchFailureReason'>

const isForeign = (error: unknown): boolean => Boolean(error) && !isApiError(error) && !isSignal(error)

const converted = <E>(error: E): E => (isForeign(error) ? (parseError(error, { method: 'GET' }) as E) : error)

/**
 * Errors that no query function threw are converted where they lie: those of hydrated queries, of a streamed promise,
 * of a query's own `persister`, and TanStack's own ("data is undefined").
 */
export function convertState(query: Query): void {
  const { error, fetchFailureReason } = query.state
  if (!isForeign(error) && !isForeign(fetchFailureReason)) return
  const errors: Errors = { error: converted(error), fetchFailureReason: converted(fetchFailureReason) }
  query.setState(errors)
}
