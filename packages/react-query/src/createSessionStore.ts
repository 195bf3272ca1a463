import { type ApiError, claimError, isApiError } from '@faultkit/core'
import { type Mutation, notifyManager, type Query, type QueryClient, replaceEqualDeep } from '@tanstack/react-query'
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
    const before = errors
    errors = replaceEqualDeep(
      errors,
      [...queries, ...writes.values()].flatMap((asked) => endedBy(asked) ?? []),
    )
    if (errors !== before) for (const listener of listeners) listener()
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
      listeners.add(listener)
      if (!isConnected) connect()
      return () => {
        listeners.delete(listener)
      }
    },
    resume: () => {
      for (const asked of new Set([...queries, ...writes.values()])) {
        const error = endedBy(asked)
        if (!error) continue
        // Answered: a form that still holds it does not show it again while its write is under way.
        claimError(error, 'silent')
        if ('execute' in asked) asked.execute(asked.state.variables).catch(() => undefined)
        else retryNow(asked, connection)
      }
    },
  }
}
