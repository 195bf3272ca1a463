import { type ApiError, isApiError } from '@faultkit/core'
import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query'
import type { Connection, Track } from './connection.ts'
import { convertThrown } from './convertThrown.ts'
import { placeOf } from './placeOf.ts'
import { spreadResumed } from './resume.ts'
import { planOf } from './retryPlans.ts'

/** For so long after its first failure a query waits at the closed gate, however many probes fail meanwhile: docs/decisions/0002 has the measurement. */
const maxHoldMs = 60_000

/**
 * A query function that goes through the gate and rejects with an `ApiError`. Where a query sends is known only once it
 * has failed: its error names the route. So a query that works is never held back, whatever its neighbours do.
 */
export function gatedQuery(queryFn: QueryFunction, hash: string, connection: Connection): QueryFunction {
  const { elsewhere, gate, mark, trackOf } = connection
  return async (context) => {
    const query = context.client.getQueryCache().get(hash)
    if (!query) return queryFn(context)
    const track = trackOf(query)
    const attempt = { at: Date.now() }
    track.attempt = attempt
    if (query.state.fetchFailureCount === 0) track.probes = 0
    track.failure ??= failureElsewhere(hash, connection)
    const send = async (): Promise<unknown> => {
      track.isHeld = false
      mark()
      return queryFn(context)
    }
    const go = async (): Promise<unknown> => {
      try {
        const data = await pass(query, track, send, context, connection)
        if (track.failure) elsewhere?.tell(hash)
        track.failure = undefined
        return data
      } catch (thrown) {
        // Read only now: a signal that was read ends the wait for the retry with the last observer, while a request
        // under way whose function does not read it still ends in the cache, as TanStack means it.
        const { aborted } = context.signal
        const error = await convertThrown(thrown, { method: 'GET' })
        if (!gate || aborted || !isApiError(error)) throw error
        await noteFailure(query, track, error, connection)
        if (!staysHeld(query, track, error, connection)) throw error
        track.probes += 1
        return go()
      }
    }
    try {
      await spreadResumed(query, connection, () => context.signal)
      return await go()
    } finally {
      if (track.attempt === attempt) {
        track.attempt = undefined
        track.again = null
      }
      mark()
    }
  }
}

/** This very query fails in another tab, and its gate is closed: it need not fail here first. */
function failureElsewhere(hash: string, { elsewhere, gate }: Connection): Track['failure'] {
  const failure = elsewhere?.get(hash)
  return failure && gate?.stateOf?.(failure.route).isClosed ? { ...failure, since: Date.now() } : undefined
}

/** Nobody is served now; a 500 is most likely a defect of the one endpoint. */
const isOutage = ({ kind, status }: ApiError): boolean => kind === 'connection' || /^(?:429|50[234])$/.test(`${status}`)

/** While the gate is closed, a probe that fails puts a query back there, unless the app has a rule of its own for repeats. */
function staysHeld(
  query: Query,
  { failure }: Track,
  error: ApiError,
  { gate, plans, policy }: Connection,
): boolean | undefined {
  return (
    isOutage(error) &&
    query.options.retry === plans.retry &&
    query.getObserversCount() > 0 &&
    failure &&
    Date.now() < failure.since + maxHoldMs &&
    gate?.stateOf?.(failure.route).isClosed &&
    planOf(policy, error, 1).retry
  )
}

/** Sends, or waits until the gate lets this query go. Whoever calls `fetchQuery` waits for it: that is never held back. */
async function pass(
  query: Query,
  track: Track,
  send: () => Promise<unknown>,
  context: QueryFunctionContext,
  connection: Connection,
): Promise<unknown> {
  const { failure, attempt, isUrgent } = track
  const { gate } = connection
  track.isUrgent = false
  if (!gate || !failure || isUrgent || query.getObserversCount() === 0) {
    const data = await send()
    // It works again: one of those that wait may go and see.
    if (failure) gate?.probe?.(failure.route)
    return data
  }
  track.isHeld = true
  // An open gate lets go before the next macrotask.
  setTimeout(() => {
    if (track.attempt === attempt && track.isHeld) connection.onHold?.(query, failure.error)
  })
  return gate.run(failure.route, send, context.signal)
}

async function noteFailure(
  query: Query,
  track: Track,
  error: ApiError,
  { elsewhere, gate }: Connection,
): Promise<void> {
  const route = routeOf(query, error)
  const isFirst = !track.failure
  track.failure = { error, route, since: track.failure?.since ?? Date.now() }
  if (isFirst && error.retry.verdict === 'auto') elsewhere?.tell(query.queryHash, track.failure)
  // The first failure went past the gate, which hears of it now.
  if (isFirst && gate?.stateOf?.(route).isClosed === false) {
    await gate.run(route, () => Promise.reject(error)).catch(() => undefined)
  }
}

/** Endpoint without ids; where an error names no URL (`fetch` that could not connect), the first part of the query key. */
function routeOf({ queryKey }: Query, { request }: ApiError): { origin: string; name: string } {
  const place = placeOf(request?.url)
  return place
    ? { origin: place.origin, name: place.pathname.replace(/[^/]+/g, (part) => (/\d/.test(part) ? ':id' : part)) }
    : { origin: '', name: String(queryKey[0]) }
}
