import {
  hashKey,
  type MutationFunction,
  type MutationOptions,
  type QueryClient,
  type QueryFunction,
} from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { converted } from './convertState.ts'
import { convertThrown } from './convertThrown.ts'
import { gatedQuery } from './sendQuery.ts'

type Options = Record<string, unknown>

/**
 * The seam: every query and mutation of a client gets its options from `defaultQueryOptions` and
 * `defaultMutationOptions`, whichever door it comes through (hook, suspense, `fetchQuery`, hydration, retried mutation).
 * The client keeps both, followed by: our policy where nobody named one, and functions that reject with an `ApiError`.
 */
export function decorateClient(client: QueryClient, connection: Connection): void {
  const { retry, retryDelay } = connection.plans
  const decorate = <F extends object>(
    method: 'defaultQueryOptions' | 'defaultMutationOptions',
    name: string,
    wrap: (fn: F, hash: string) => F,
    prepare = (options: Options): Options => options,
  ): void => {
    const wrappers = new WeakMap<F, { readonly hash: string; readonly wrapped: F }>()
    const original = client[method].bind(client) as (options: Options) => Options
    const decorated = (options: Options = {}): Options => {
      const defaulted = original(prepare(options))
      const { [name]: fn } = defaulted as Record<string, F>
      if (options._defaulted) return defaulted
      defaulted.retry ??= retry
      defaulted.retryDelay ??= retryDelay
      if (typeof fn !== 'function') return defaulted
      // One `select` may serve many queries; a query function is wrapped for one of them.
      const hash = name === 'queryFn' ? (defaulted.queryHash as string) : ''
      // The same wrapper for the same function: observers do not see new options at each render.
      const known = wrappers.get(fn)
      const own = known?.hash === hash ? known : { hash, wrapped: wrap(fn, hash) }
      wrappers.set(fn, own)
      defaulted[name] = own.wrapped
      return defaulted
    }
    client[method] = decorated as never
  }
  decorate('defaultQueryOptions', 'queryFn', (fn: QueryFunction, hash) => gatedQuery(fn, hash, connection))
  decorate('defaultQueryOptions', 'select', convertingSelect)
  decorate('defaultMutationOptions', 'mutationFn', convertingMutation, (options) => resumed(options, connection))
}

/** Marks the writes of `useIdempotentMutation`, also those that a persister brings back after a reload. */
export const idempotent = 'faultkit.idempotent'

/** A persisted write has no function, and whichever the app gave it by default knows no key: its form sends it. */
function resumed(options: Options, connection: Connection): Options {
  const { mutationFn, mutationKey, meta } = options as MutationOptions
  return !mutationFn && mutationKey && meta?.[idempotent]
    ? { ...options, mutationFn: returning(hashKey(mutationKey), connection), retry: false }
    : options
}

const returning =
  (hash: string, { listeners, senders }: Connection): MutationFunction<unknown, unknown> =>
  (variables) =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        const send = senders.get(hash)
        if (!send) return
        listeners.delete(go)
        send(variables as never).then(resolve, reject)
      }
      listeners.add(go)
      go()
    })

/** What `select` throws lies in no cache, but is what the query's reader is given as its error. */
const convertingSelect =
  (select: (data: unknown) => unknown) =>
  (data: unknown): unknown => {
    try {
      return select(data)
    } catch (thrown) {
      throw converted(thrown)
    }
  }

// Bundlers replace exactly this expression, and drop with it what only the warnings ask.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

const converting = new WeakSet<object>()

/** Whether what this function throws is converted: an error that is not came from somewhere else. */
export const isConverting = (mutationFn: object | undefined): boolean =>
  mutationFn !== undefined && converting.has(mutationFn)

const convertingMutation = (mutationFn: MutationFunction<unknown, unknown>): MutationFunction<unknown, unknown> => {
  const wrapped: typeof mutationFn = async (variables, context) => {
    try {
      return await mutationFn(variables, context)
    } catch (thrown) {
      throw await convertThrown(thrown)
    }
  }
  if (process.env.NODE_ENV !== 'production') converting.add(wrapped)
  return wrapped
}
