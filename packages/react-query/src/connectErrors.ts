import { isServer, type QueryClient } from '@tanstack/react-query'
import { connectionOf } from './connection.ts'
import { decorateClient } from './decorateClient.ts'
import { reportMutations } from './reportMutations.ts'
import { reportQueries } from './reportQueries.ts'
import type { ConnectOptions } from './types.ts'
import { warnOfMistakes } from './warnings.ts'

/**
 * Teaches a client to fail well: what it throws becomes an `ApiError`, only what can succeed is sent again, and errors
 * that nobody shows go to whoever shows those (`ErrorToaster`). Returns the client it was given. What the client, its
 * defaults, `setQueryDefaults` and each query say of `retry` and `retryDelay` wins over the policy. Twice is once.
 */
export function connectErrors(client: QueryClient, options?: ConnectOptions): QueryClient {
  const connection = connectionOf(client, options)
  if (connection.isOn) return client
  connection.isOn = true
  decorateClient(client, connection)
  if (!isServer) {
    reportQueries(client.getQueryCache(), connection)
    reportMutations(client.getMutationCache(), connection)
    warnOfMistakes(client, connection)
  }
  return client
}
