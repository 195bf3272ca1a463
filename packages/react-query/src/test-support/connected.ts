import { type ApiError, createRetryPolicy, subscribePublished } from '@faultkit/core'
import { QueryClient, type QueryClientConfig } from '@tanstack/react-query'
import { onTestFinished } from 'vitest'
import { connectErrors } from '../connectErrors.ts'
import type { ConnectOptions } from '../types.ts'

/** The shipped policy, in milliseconds instead of seconds. */
export const quickPolicy = createRetryPolicy({ baseMs: 20, capMs: 40 })

/** A connected client that is cleared when the test ends. */
export function connectedClient(options: ConnectOptions = {}, config: QueryClientConfig = {}): QueryClient {
  const client = connectErrors(new QueryClient(config), { policy: quickPolicy, gate: false, ...options })
  onTestFinished(() => client.clear())
  return client
}

/** Every error that reaches the reporter during the test, and those that still stand. */
export interface Reported {
  readonly all: ApiError[]
  readonly standing: Set<ApiError>
  readonly retries: (() => void)[]
}

/** Listens as a toaster would. */
export function listenToReports(): Reported {
  const reported: Reported = { all: [], standing: new Set(), retries: [] }
  const stop = subscribePublished(({ error, retry }) => {
    reported.all.push(error)
    reported.standing.add(error)
    if (retry) reported.retries.push(retry)
    return () => reported.standing.delete(error)
  })
  onTestFinished(stop)
  return reported
}
