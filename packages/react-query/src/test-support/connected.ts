import { type ApiError, createRetryPolicy, type RetryPolicy, subscribePublished } from '@faultkit/core'
import { QueryClient, type QueryClientConfig } from '@tanstack/react-query'
import { onTestFinished } from 'vitest'
import { connectErrors } from '../connectErrors.ts'
import type { ConnectOptions } from '../types.ts'

/** The shipped policy, in milliseconds instead of seconds. */
export const quickPolicy: RetryPolicy = createRetryPolicy({ baseMs: 20, capMs: 40 })

/** A connected client that is cleared when the test ends. */
export function connectedClient(options: ConnectOptions = {}, config: QueryClientConfig = {}): QueryClient {
  const client = connectErrors(new QueryClient(config), { policy: quickPolicy, gate: false, ...options })
  // Somebody listens, as in an app with a toaster; without anybody, core warns (FK-110).
  const leave = subscribePublished(() => undefined)
  onTestFinished(() => {
    client.clear()
    leave()
  })
  return client
}

/** Every error that reaches the reporter during the test, and those that still stand. */
export interface Reported {
  readonly all: ApiError[]
  readonly standing: Set<ApiError>
  readonly retries: (() => void)[]
}

/** Listens as a toaster would; what an earlier test published is let pass first. */
export async function listenToReports(): Promise<Reported> {
  const drain = subscribePublished(() => undefined)
  await new Promise((done) => setTimeout(done, 20))
  drain()
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
