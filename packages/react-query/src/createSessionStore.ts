import { type ApiError, claimError, describeError, isApiError } from '@faultkit/core'
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

/** Neither the key of a payment service nor a sign-in that was refused is the person's session. */
const isEnded = (error: unknown): error is ApiError =>
  isApiError(error) && error.retry.scope === 'session' && describeError(error).actions[0]?.kind === 'sign_in'

const isWaiting = ({ state }: Asked): boolean => isEnded(state.error)

/**
 * Collects the reads and writes of a client that wait for one sign-in: those that somebody still looks at. While a prompt is
 * on the page it claims them as they come, before another surface can show one for a moment.
 */
export function createSessionStore(client: QueryClient, connection: Connection): SessionStore {
  const { listeners: attempts, stuck, writes } = connection
  const queries = new Set<Query>()
  const listeners = new Set<() => void>()
  let errors = noErrors
  let claims: readonly (() => void)[] = []
  let isConnected = false

  const claim = (): void => {
    const before = claims
    claims = listeners.size > 0 ? errors.map((error) => claimError(error, 'silent')) : []
    for (const release of before) release()
  }
  const tell = notifyManager.batchCalls(() => {
    for (const listener of listeners) listener()
  })
  const update = (): void => {
    const before = errors
    const states = [...queries, ...writes.values()].map(({ state }) => state)
    errors = replaceEqualDeep(
      errors,
      [...states, ...stuck.values()].map(({ error }) => error as unknown).filter(isEnded),
    )
    if (errors === before) return
    claim()
    tell()
  }
  const look = (query: Query, type?: string): void => {
    if (type !== 'removed' && isWaiting(query) && query.getObserversCount() > 0) queries.add(query)
    else if (!queries.delete(query)) return
    update()
  }
  /** For as long as the client lives: who comes back to the page finds what still waits. */
  const connect = (): void => {
    isConnected = true
    for (const query of client.getQueryCache().getAll()) look(query)
    client.getQueryCache().subscribe(({ query, type }) => look(query, type))
    client.getMutationCache().subscribe(update)
    attempts.add(update)
    update()
  }

  return {
    get: () => errors,
    subscribe: (listener) => {
      listeners.add(listener)
      if (!isConnected) connect()
      claim()
      return () => {
        listeners.delete(listener)
        claim()
      }
    },
    resume: () => {
      // Answered: a form that still holds one does not show it again while its write is under way.
      for (const error of errors) claimError(error, 'silent')
      for (const asked of new Set([...queries, ...writes.values()])) {
        if (!isWaiting(asked)) continue
        if ('execute' in asked) asked.execute(asked.state.variables).catch(() => undefined)
        else retryNow(asked, connection)
      }
      for (const { again } of new Set(stuck.values())) again()
    },
  }
}
