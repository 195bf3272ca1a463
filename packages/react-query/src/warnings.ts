import { isApiError, warnDeveloper } from '@faultkit/core'
import type { Mutation } from '@tanstack/react-query'
import { isSignal } from './convertThrown.ts'
import { placeOf } from './placeOf.ts'

const nameOf = ({ options }: Mutation): string => JSON.stringify(options.mutationKey ?? '(without mutationKey)')

/** The app's own `retry` is about to repeat a write that may have been applied, and that the server cannot recognise. */
export function warnUnkeyedRetry(mutation: Mutation, error: unknown, ownRetry: unknown): void {
  if (mutation.options.retry === ownRetry || !isApiError(error)) return
  if (error.outcome !== 'indeterminate' || error.request?.idempotencyKey !== undefined) return
  warnDeveloper(
    'FK-401',
    `The mutation ${nameOf(mutation)} is sent again by its own \`retry\`, though it may have been applied and carries no idempotency key: it can happen twice. Leave \`retry\` out, or use useIdempotentMutation.`,
  )
}

/** A cross-origin reply whose wait the page cannot read, because the header is not exposed. */
export function warnUnreadableHint(error: unknown): void {
  if (!isApiError(error) || (error.status !== 429 && error.status !== 503) || error.retry.afterMs !== undefined) return
  const origin = placeOf(error.request?.url)?.origin
  if (!origin || origin === globalThis.location?.origin) return
  warnDeveloper(
    'FK-402',
    `${origin} answered ${error.status} and no wait could be read. If it sends Retry-After, it must also send Access-Control-Expose-Headers: Retry-After, else the kit guesses.`,
  )
}

/** A later TanStack Query that no longer asks the seam for a mutation's options. */
export function warnUnconverted(error: unknown): void {
  if (isSignal(error)) return
  warnDeveloper(
    'FK-403',
    'A mutation failed with something that is no ApiError: this version of @tanstack/react-query goes past connectErrors. Leave @faultkit/react-query/register out, and report the version.',
  )
}
