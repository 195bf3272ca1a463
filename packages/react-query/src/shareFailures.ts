import { ApiError, type ApiErrorJSON, type Tabs } from '@faultkit/core'
import type { Failure, Route } from './failure.ts'

/** One query failed in one tab, or works there again. */
interface QueryMessage {
  readonly faultkit: 'query'
  /** Which of the page's clients: two apps on one page may use the same keys. */
  readonly client: number
  readonly hash: string
  readonly route?: Route
  readonly error?: ApiErrorJSON
}

/** The queries that fail in other tabs. */
export interface SharedFailures {
  readonly tell: (hash: string, failure?: Failure) => void
  /** Why this very query fails in another tab. */
  readonly get: (hash: string) => Omit<Failure, 'since'> | undefined
}

const maxFailures = 500
let clients = 0

const isQueryMessage = (message: unknown): message is QueryMessage =>
  (message as QueryMessage | undefined | null)?.faultkit === 'query'

/** Tells the other tabs which queries fail here, so that a query whose route is closed need not fail in each of them first. */
export function shareFailures(tabs: Tabs): SharedFailures {
  const client = clients++
  const failures = new Map<string, Omit<Failure, 'since'>>()
  tabs.listen((message) => {
    if (!isQueryMessage(message) || message.client !== client) return
    const { hash, route, error } = message
    failures.delete(hash)
    if (!route || !error || failures.size >= maxFailures) return
    failures.set(hash, { route, error: ApiError.fromJSON(error) })
  })
  return {
    get: (hash) => failures.get(hash),
    tell: (hash, failure) => {
      const { route, error } = failure ?? {}
      failures.delete(hash)
      tabs.tell({ faultkit: 'query', client, hash, route, error: error?.toJSON() })
    },
  }
}
