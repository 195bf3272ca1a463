import type { ApiError, Gate } from '@faultkit/core'
import type { Query } from '@tanstack/react-query'
import { placeOf } from './placeOf.ts'

type Route = Parameters<Gate['run']>[0]

/** Why a query is held back, and when the gate lets the next one go and see. */
export interface Hold {
  readonly error: ApiError
  readonly dueAt?: number | undefined
}

/** Holds back queries that failed, and only those. */
export interface QueryGate {
  /** Sends, or waits until the gate lets this query go. */
  readonly run: <T>(query: Query, send: () => Promise<T>, signal: () => AbortSignal) => Promise<T>
  /** From now on this query goes through the gate. */
  readonly failed: (query: Query, error: ApiError) => void
  readonly forget: (query: Query) => void
  readonly heldBy: (query: Query) => Hold | undefined
  /** A person asks: the next request of this query is not held back. */
  readonly hurry: (query: Query) => void
  readonly subscribe: (changed: () => void) => () => void
  /** Called when a query is held back, because it then neither fails nor succeeds. */
  readonly onHold: Set<(query: Query, error: ApiError) => void>
}

/** What `createGate` can do beyond the contract; a gate of the app's own may lack it. */
interface Watched {
  readonly stateOf: (route: Route) => { readonly isClosed: boolean; readonly dueAt?: number }
  readonly probe: (route: Route) => void
  readonly subscribe: (changed: () => void) => () => void
}

interface Failing {
  readonly route: Route
  readonly error: ApiError
}

/**
 * Where a query sends is known only once it has failed: its error names the route. So a query that works is never held
 * back, whatever its neighbours do.
 */
export function createQueryGate(gate: Gate & Partial<Watched>): QueryGate {
  const onHold: QueryGate['onHold'] = new Set()
  const failing = new Map<Query, Failing>()
  const held = new Map<Query, Failing>()
  const urgent = new Set<Query>()

  const pass = <T>(query: Query, at: Failing, send: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const entry = { ...at }
    held.set(query, entry)
    const letGo = (): void => {
      if (held.get(query) === entry) held.delete(query)
    }
    // An open gate lets go before the next macrotask.
    setTimeout(() => {
      if (held.get(query) === entry) for (const listener of onHold) listener(query, at.error)
    })
    const sent = gate.run(
      at.route,
      () => {
        letGo()
        return send()
      },
      signal,
    )
    return sent.finally(letGo)
  }

  return {
    run: async (query, send, signal) => {
      const at = failing.get(query)
      const isFree = !at || urgent.delete(query)
      const data = await (isFree ? send() : pass(query, at, send, signal()))
      failing.delete(query)
      if (at && isFree) gate.probe?.(at.route)
      return data
    },
    failed: (query, error) => {
      const isNew = !failing.has(query)
      const route = routeOf(query, error)
      failing.set(query, { route, error })
      // The first failure went past the gate, which hears of it now.
      if (isNew && gate.stateOf?.(route).isClosed === false) gate.run(route, () => Promise.reject(error)).catch(nothing)
    },
    forget: (query) => void failing.delete(query),
    heldBy: (query) => {
      const at = held.get(query)
      return at && { error: at.error, dueAt: gate.stateOf?.(at.route).dueAt }
    },
    hurry: (query) => void urgent.add(query),
    onHold,
    subscribe: (changed) => gate.subscribe?.(changed) ?? nothing,
  }
}

const nothing = (): void => undefined

/** Endpoint without ids; where an error names no URL (`fetch` that could not connect), the first part of the query key. */
function routeOf({ queryKey }: Query, { request }: ApiError): Route {
  const place = placeOf(request?.url)
  if (!place) return { origin: '', name: JSON.stringify(queryKey[0]) ?? '' }
  return { origin: place.origin, name: place.pathname.replace(/[^/]*\d[^/]*/g, ':id') }
}
