import type { ApiError, Gate, RetryPolicy } from '@faultkit/core'
import { browserTabs, createGate, createRetryPolicy } from '@faultkit/core'
import { isServer, type Mutation, type Query, type QueryClient } from '@tanstack/react-query'
import type { Failure, Route } from './failure.ts'
import { createRetryPlans, type RetryPlans } from './retryPlans.ts'
import { type SharedFailures, shareFailures } from './shareFailures.ts'
import type { ConnectOptions } from './types.ts'

/** What `createGate` can do beyond the contract; a gate of the app's own may lack it. */
interface QueryGate extends Gate {
  readonly stateOf?: (route: Route) => { readonly isClosed: boolean; readonly dueAt?: number }
  readonly probe?: (route: Route) => void
  readonly subscribe?: (changed: () => void) => () => void
}

/** What a query's own state does not say. */
export interface Track {
  /** The attempt under way, sent or held back, and when it began (epoch milliseconds). */
  attempt?: { readonly at: number } | undefined
  /** The gate holds the attempt back. */
  isHeld?: boolean
  /** The attempt to come was paused, and all that were go at once. */
  isResumed?: boolean
  /** Until when it waits so that they do not; epoch milliseconds. */
  resumesAt?: number
  /** A person asked: the next attempt is not held back. */
  isUrgent?: boolean
  /** What they saw fail: it is shown until there is an answer. */
  again?: ApiError | null
  /** How often the gate has sent this fetch beyond its attempts. */
  probes: number
  /** Nothing while it works. */
  failure?: Failure | undefined
}

/** An operation whose outcome is open, and about which nobody can ask before somebody signs in. */
export interface StuckOperation {
  readonly error: ApiError
  /** Asks, or sends, again. */
  readonly again: () => void
}

/** What hangs on a client, so that the clients of a server share nothing. */
export interface Connection {
  readonly policy: RetryPolicy
  readonly plans: RetryPlans
  readonly gate: QueryGate | undefined
  /** What fails in other tabs. */
  readonly elsewhere: SharedFailures | undefined
  readonly trackOf: (query: Query) => Track
  /** How many attempts wait to be spread after a pause. */
  resuming: number
  /** Called when an attempt begins, is held back or ends, when a form comes, and when an operation waits for a sign-in. */
  readonly listeners: Set<() => void>
  /** Calls them. */
  readonly mark: () => void
  /** Called when a query is held back, because it then neither fails nor succeeds. */
  onHold?: (query: Query, error: ApiError) => void
  /** What the hooks of this client share, by name. */
  readonly stores: Map<string, unknown>
  readonly stuck: Map<object, StuckOperation>
  /** How to send the writes of `useIdempotentMutation` whose form is on the page, by the hash of their key. */
  readonly senders: Map<string, (variables: never) => Promise<unknown>>
  /** The newest write of each form or button that is on the page. */
  readonly writes: Map<object, Mutation>
  /** `connectErrors` has been here. */
  isOn?: boolean
}

const key: unique symbol = Symbol.for('faultkit.connection') as never

type Connected = QueryClient & { [key]?: Connection }

/** The client's connection, also one that another copy of the kit made; with defaults until `connectErrors` is called. */
export function connectionOf(client: Connected, options: ConnectOptions = {}): Connection {
  client[key] ??= createConnection(options)
  return client[key]
}

function createConnection({ policy = createRetryPolicy(), ...options }: ConnectOptions): Connection {
  const { tabs = options.gate === undefined && !isServer ? browserTabs() : undefined } = options
  const { gate = createGate({ tabs }) } = options
  const plans = createRetryPlans(policy)
  const tracks = new WeakMap<Query, Track>()
  const listeners = new Set<() => void>()
  return {
    policy,
    // A server renders once and in time: it tells the browser, which tries again.
    plans: isServer ? { ...plans, retry: () => false } : plans,
    gate: isServer ? undefined : gate || undefined,
    elsewhere: tabs && shareFailures(tabs),
    trackOf: (query) => {
      const track = tracks.get(query) ?? { probes: 0 }
      tracks.set(query, track)
      return track
    },
    resuming: 0,
    listeners,
    mark: () => {
      for (const listener of listeners) listener()
    },
    stores: new Map(),
    stuck: new Map(),
    senders: new Map(),
    writes: new Map(),
  }
}

/** The same store for every component under a client that asks for this name. */
export function sharedStore<S>(client: QueryClient, name: string, create: (connection: Connection) => S): S {
  const connection = connectionOf(client)
  const store = connection.stores.get(name) ?? create(connection)
  connection.stores.set(name, store)
  return store as S
}
