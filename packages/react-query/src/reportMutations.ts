import { type ApiError, isApiError, publishError } from '@faultkit/core'
import type { Mutation, MutationCache } from '@tanstack/react-query'
import type { Connection } from './connection.ts'

/** A failed write may be offered again if it surely was not applied, or if the server knows it by its key. */
const isRepeatable = ({ outcome, retry, request }: ApiError): boolean =>
  retry.verdict !== 'never' && (outcome === 'not_applied' || request?.idempotencyKey !== undefined)

/**
 * Publishes failed writes, also when the page they began on is gone: they stay until the same form or button tries
 * again, or a person sends them away.
 */
export function reportMutations(cache: MutationCache, { writes }: Connection): () => void {
  const reports = new Map<Mutation, { readonly error: ApiError; readonly withdraw: () => void }>()
  const latest = new WeakMap<object, Mutation>()
  const close = (mutation: Mutation | undefined): void => {
    if (!mutation) return
    reports.get(mutation)?.withdraw()
    reports.delete(mutation)
  }
  const failed = (mutation: Mutation, error: unknown): void => {
    if (isApiError(error) && ![...reports.values()].some((known) => known.error === error)) {
      const again = (): void => void mutation.execute(mutation.state.variables).catch(() => undefined)
      const withdraw = publishError(error, { retry: isRepeatable(error) ? again : undefined })
      reports.set(mutation, { error, withdraw })
    }
  }
  return cache.subscribe((event) => {
    if (event.type === 'observerAdded') {
      const before = latest.get(event.observer)
      if (before !== event.mutation) close(before)
      latest.set(event.observer, event.mutation)
      writes.set(event.observer, event.mutation)
    }
    if (event.type === 'observerRemoved') writes.delete(event.observer)
    // Collected after its time: what was published stays, because no error vanishes by itself.
    if (event.type === 'removed') reports.delete(event.mutation)
    if (event.type !== 'updated') return
    const { mutation, action } = event
    if (action.type === 'pending') close(mutation)
    if (action.type === 'error') failed(mutation, action.error)
  })
}
