import { createGate, createRetryPolicy } from '@faultkit/core'
import { isServer, type QueryClient } from '@tanstack/react-query'
import { type Connection, connectionOf, setConnection } from './connection.ts'
import { decorateClient } from './decorateClient.ts'
import { createQueryGate } from './gateQueries.ts'
import { reportMutations } from './reportMutations.ts'
import { reportQueries } from './reportQueries.ts'
import { createRetryPlans } from './retryPlans.ts'
import type { ConnectOptions } from './types.ts'

/**
 * Teaches a client to fail well: what it throws becomes an `ApiError`, only what can succeed is sent again, and errors
 * that nobody shows go to whoever shows those (`ErrorToaster`). Returns the client it was given. What the client, its
 * defaults, `setQueryDefaults` and each query say of `retry` and `retryDelay` wins over the policy. Twice is once.
 */
export function connectErrors(client: QueryClient, options: ConnectOptions = {}): QueryClient {
  if (connectionOf(client)) return client
  const connection = createConnection(options)
  setConnection(client, connection)
  decorateClient(client, connection)
  if (!isServer) {
    reportQueries(client.getQueryCache(), connection)
    reportMutations(client.getMutationCache(), connection.plans.retry)
  }
  return client
}

function createConnection({ policy = createRetryPolicy(), gate }: ConnectOptions): Connection {
  const plans = createRetryPlans(policy, Date.now, Math.random)
  return {
    policy,
    // A server renders once and in time: it tells the browser, which tries again.
    plans: isServer ? { ...plans, retry: () => false } : plans,
    gate: gate === false || isServer ? undefined : createQueryGate(gate ?? createGate()),
    sending: new Map(),
    listeners: new Set(),
  }
}
