import { type ApiError, isApiError } from '@faultkit/core'
import { type Mutation, notifyManager, type Query, type QueryClient } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { retryNow } from './retryNow.ts'

/** What came back because the session ended, and how to send it again. */
export interface SessionStore {
  readonly subscribe: (changed: () => void) => () => void
  readonly get: () => readonly ApiError[]
  readonly resume: () => void
}

type Asked = Query | Mutation

export const noErrors: readonly ApiError[] = []

const endedBy = ({ state: { error } }: Asked): ApiError | undefined =>
  isApiError(error) && error.retry.scope === 'session' ? error : undefined

/** Collects the reads and writes of a client that wait for one sign-in: those that somebody still looks at. */
export function createSessionStore(client: QueryClient, connection: Connection): SessionStore {
  const { writes } = connection
  const queries = new Set<Query>()
  const listeners = new Set<() => void>()
  let errors = noErrors
  let isConnected = false

  const update = (): void => {
    const now = [...queries, ...writes.values()].flatMap((asked) => endedBy(asked) ?? [])
    if (now.length === errors.length && now.every((error, at) => error === errors[at])) return
    errors = now
    for (const listener of listeners) listener()
  }
  const changed = notifyManager.batchCalls(update)
  const look = (query: Query, type?: string): void => {
    if (type !== 'removed' && endedBy(query) && query.getObserversCount() > 0) queries.add(query)
    else if (!queries.delete(query)) return
    changed()
  }
  /** For as long as the client lives: who comes back to the page finds what still waits. */
  const connect = (): void => {
    isConnected = true
    for (const query of client.getQueryCache().getAll()) look(query)
    client.getQueryCache().subscribe(({ query, type }) => look(query, type))
    client.getMutationCache().subscribe(changed)
    update()
  }

  return {
    get: () => errors,
    subscribe: (listener) => {
      const entry = (): void => listener()
      listeners.add(entry)
      if (!isConnected) connect()
      return () => {
        listeners.delete(entry)
      }
    },
    resume: () => {
      for (const query of queries) if (endedBy(query)) retryNow(query, connection)
      for (const mutation of new Set(writes.values())) {
        if (endedBy(mutation)) mutation.execute(mutation.state.variables).catch(() => undefined)
      }
    },
  }
}
