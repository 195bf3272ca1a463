import { isApiError } from '@faultkit/core'
import type { MutationFunction, QueryClient, QueryFunction } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { convertThrown } from './convertThrown.ts'

/**
 * The seam: every query and mutation of a client gets its options from `defaultQueryOptions` and
 * `defaultMutationOptions`, whichever door it comes through (hook, suspense, `fetchQuery`, hydration, retried mutation).
 * The client keeps both, followed by: our policy where nobody named one, and functions that reject with an `ApiError`.
 */
export function decorateClient(client: QueryClient, connection: Connection): void {
  const { retry, retryDelay } = connection.plans
  const defaultQueryOptions = client.defaultQueryOptions.bind(client)
  const defaultMutationOptions = client.defaultMutationOptions.bind(client)
  const wrapQuery = remembered((queryFn: QueryFunction, hash: string) => convertingQuery(queryFn, hash, connection))
  const wrapMutation = remembered(convertingMutation)

  client.defaultQueryOptions = ((options: Parameters<typeof defaultQueryOptions>[0]) => {
    const defaulted = defaultQueryOptions(options)
    if (options._defaulted) return defaulted
    const { queryFn } = defaulted
    if (typeof queryFn === 'function') defaulted.queryFn = wrapQuery(queryFn, defaulted.queryHash)
    return Object.assign(defaulted, { retry: defaulted.retry ?? retry, retryDelay: defaulted.retryDelay ?? retryDelay })
  }) as typeof client.defaultQueryOptions

  client.defaultMutationOptions = ((options: Parameters<typeof defaultMutationOptions>[0]) => {
    const defaulted = defaultMutationOptions(options ?? {})
    if (options?._defaulted) return defaulted
    const { mutationFn } = defaulted
    if (mutationFn) defaulted.mutationFn = wrapMutation(mutationFn, '')
    return Object.assign(defaulted, { retry: defaulted.retry ?? retry, retryDelay: defaulted.retryDelay ?? retryDelay })
  }) as typeof client.defaultMutationOptions
}

/** The same wrapper for the same function, so that observers do not see new options at each render. */
function remembered<F extends object>(wrap: (fn: F, hash: string) => F): (fn: F, hash: string) => F {
  const wrappers = new WeakMap<F, readonly [hash: string, wrapped: F]>()
  return (fn, hash) => {
    const known = wrappers.get(fn)
    if (known?.[0] === hash) return known[1]
    const wrapped = wrap(fn, hash)
    wrappers.set(fn, [hash, wrapped])
    wrappers.set(wrapped, [hash, wrapped])
    return wrapped
  }
}

/** Sends through the gate, marks what is under way, and rejects with an `ApiError`. */
function convertingQuery(queryFn: QueryFunction, hash: string, connection: Connection): QueryFunction {
  const { sending, listeners, gate } = connection
  const mark = (): void => {
    for (const listener of listeners) listener()
  }
  return async (context) => {
    const attempt = {}
    const send = async (): Promise<unknown> => {
      sending.set(hash, attempt)
      mark()
      return queryFn(context)
    }
    const query = context.client.getQueryCache().get(hash)
    try {
      // Whoever calls `fetchQuery` waits for it, a router's loader for one: that is never held back.
      const isGated = gate && query && query.getObserversCount() > 0
      return await (isGated ? gate.run(query, send, () => context.signal) : send())
    } catch (thrown) {
      // Read only now: a signal that was read ends the wait for the retry with the last observer, while a request
      // under way whose function does not read it still ends in the cache, as TanStack means it.
      const { aborted } = context.signal
      const error = await convertThrown(thrown, { method: 'GET' })
      if (query && !aborted && isApiError(error)) gate?.failed(query, error)
      throw error
    } finally {
      if (sending.get(hash) === attempt) sending.delete(hash)
      mark()
    }
  }
}

const convertingMutation =
  (mutationFn: MutationFunction<unknown, unknown>): MutationFunction<unknown, unknown> =>
  async (variables, context) => {
    try {
      return await mutationFn(variables, context)
    } catch (thrown) {
      throw await convertThrown(thrown)
    }
  }
