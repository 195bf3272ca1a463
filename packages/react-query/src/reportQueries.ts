import { type ApiError, claimsOf, isApiError, publishError, subscribeClaims } from '@faultkit/core'
import type { Query, QueryCache } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { convertState } from './convertState.ts'
import { retryNow } from './retryNow.ts'
import { warnUnreadableHint } from './warnings.ts'

/** What was published about one query. */
interface Report {
  readonly error: ApiError
  /** Some surface showed it, so nobody else was told. */
  isClaimed: boolean
  withdraw: () => void
  unwatch: () => void
}

/**
 * Publishes the errors of queries that somebody looks at, once for an incident: a poll that fails again in the same way
 * adds nothing. Withdrawn when the query succeeds, is removed, or its last observer leaves.
 */
export function reportQueries(cache: QueryCache, { gate }: Connection): () => void {
  const reports = new Map<Query, Report>()
  const close = (query: Query): void => {
    const report = reports.get(query)
    reports.delete(query)
    report?.unwatch()
    report?.withdraw()
  }
  const failed = (query: Query, error: unknown): void => {
    if (!isApiError(error) || error.kind === 'canceled' || query.getObserversCount() === 0) return
    const known = reports.get(query)
    if (known?.error.kind === error.kind && !known.isClaimed) {
      watch(known, error)
      return
    }
    close(query)
    reports.set(query, report(query, error, gate))
  }
  // What is held back for long would otherwise fail without a word.
  gate?.onHold.add(failed)
  return cache.subscribe((event) => {
    const { query } = event
    convertState(query)
    if (event.type === 'removed') {
      close(query)
      gate?.forget(query)
    }
    if (event.type === 'observerRemoved' && query.getObserversCount() === 0) close(query)
    if (event.type !== 'updated') return
    const { type } = event.action
    if (type === 'failed' || type === 'error') warnUnreadableHint(query.state.fetchFailureReason)
    // A surface that showed the error loses it when a first load starts again: that is no news for anybody else.
    if (type === 'fetch' && reports.get(query)?.isClaimed) close(query)
    if (type === 'error') failed(query, query.state.error)
    if (type === 'success' || (type === 'setState' && !query.state.error)) close(query)
  })
}

function report(query: Query, error: ApiError, gate: Connection['gate']): Report {
  const withdraw = publishError(error, { retry: () => retryNow(query, gate) })
  const made: Report = { error, isClaimed: false, withdraw, unwatch: () => undefined }
  watch(made, error)
  return made
}

/** The toaster's own claim is how it shows what was published here. */
const isShownLocally = (error: ApiError): boolean => claimsOf(error).some((surface) => surface !== 'toast')

/** Once a surface shows the newest error of the incident, the published one need not stand beside it. */
function watch(report: Report, error: ApiError): void {
  const look = (): void => {
    if (!isShownLocally(error)) return
    report.isClaimed = true
    if (error !== report.error) report.withdraw()
  }
  report.unwatch()
  report.unwatch = subscribeClaims(error, look)
  look()
}
