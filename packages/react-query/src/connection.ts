import type { RetryPolicy } from '@faultkit/core'
import type { QueryClient } from '@tanstack/react-query'
import type { QueryGate } from './gateQueries.ts'
import type { RetryPlans } from './retryPlans.ts'

/** What a client was connected with. It hangs on the client, so that a server's clients share nothing. */
export interface Connection {
  readonly policy: RetryPolicy
  readonly plans: RetryPlans
  readonly gate: QueryGate | undefined
  /** The attempt that each query hash has under way. */
  readonly sending: Map<string, object>
  /** Called when `sending` changes. */
  readonly listeners: Set<() => void>
}

const key: unique symbol = Symbol.for('faultkit.connection') as never

type Connected = QueryClient & { [key]?: Connection }

/** What `connectErrors` left on the client, also when another copy of the kit did it. */
export const connectionOf = (client: QueryClient): Connection | undefined => (client as Connected)[key]

/** Marks the client as connected; not enumerable. */
export function setConnection(client: QueryClient, connection: Connection): void {
  Object.defineProperty(client, key, { value: connection })
}
