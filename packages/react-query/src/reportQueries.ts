import { type ApiError, claimsOf, isApiError, publishError, subscribeClaims } from '@faultkit/core'
import type { Query, QueryCache } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { convertState } from './convertState.ts'
import { notePause } from './resume.ts'
import { retryNow } from './retryNow.ts'

/** What was published about one query. */
interface Report {
  readonly kind: ApiError['kind']
  /** Some surface showed it, so nobody else was told. */
  isClaimed?: boolean
  readonly withdraw: () => void
  unwatch?: () => void
}

/**
 * Publishes the errors of queries that somebody looks at, once for an incident: a poll that fails again in the same way
 * adds nothing. Withdrawn when the query succeeds, is removed, or its last observer leaves.
 */
export function reportQueries(cache: QueryCache, connection: Connection): void {
  const reports = new Map<Query, Report>()
  const close = (query: Query): void => {
    const report = reports.get(query)
    reports.delete(query)
    report?.unwatch?.()
    report?.withdraw()
  }
  const failed = (query: Query, error: unknown): void => {
    if (!isApiError(error) || error.kind === 'canceled' || query.getObserversCount() === 0) return
    const known = reports.get(query)
    if (known?.kind === error.kind && !known.isClaimed) watch(known, error, known.withdraw)
    else {
      close(query)
      const withdraw = publishError(error, { retry: () => retryNow(query, connection) })
      const report: Report = { kind: error.kind, withdraw }
      reports.set(query, report)
      watch(report, error)
    }
  }
  // What is held back for long would otherwise fail without a word.
  connection.onHold = failed
  cache.subscribe((event) => {
    const { query, type } = event
    convertState(query)
    const action = type === 'updated' ? event.action.type : type
    if (action === 'pause') notePause(query, connection)
    if (action === 'error') failed(query, query.state.error)
    if (
      action === 'success' ||
      action === 'removed' ||
      (action === 'setState' && !query.state.error) ||
      (action === 'observerRemoved' && query.getObserversCount() === 0) ||
      // A surface that showed the error loses it when a first load starts again: that is no news for anybody else.
      (action === 'fetch' && reports.get(query)?.isClaimed)
    ) {
      close(query)
    }
  })
}

/** Once a surface shows a later error of the incident, the published one need not stand beside it. */
function watch(report: Report, error: ApiError, withdraw?: () => void): void {
  const look = (): void => {
    // The toaster's own claim is how it shows what was published here.
    if (!claimsOf(error).some((surface) => surface !== 'toast')) return
    report.isClaimed = true
    withdraw?.()
  }
  report.unwatch?.()
  report.unwatch = subscribeClaims(error, look)
  look()
}
