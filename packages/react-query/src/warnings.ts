import { isApiError, warnDeveloper } from '@faultkit/core'
import type { Mutation, QueryClient } from '@tanstack/react-query'
import type { Connection } from './connection.ts'
import { isSignal } from './convertThrown.ts'
import { isConverting } from './decorateClient.ts'
import { placeOf } from './placeOf.ts'

// Bundlers replace exactly this expression, as they must for TanStack Query, and drop the warnings with it.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Tells of what goes wrong between an app, its servers and TanStack Query, as failures come by. */
export function warnOfMistakes(client: QueryClient, connection: Connection): void {
  if (process.env.NODE_ENV !== 'production') {
    client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && isFailure(event.action)) warnUnreadableHint(event.query.state.fetchFailureReason)
    })
    client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && isFailure(event.action)) warnOfWrite(event.mutation, event.action, connection)
    })
  }
}

function warnOfWrite(
  mutation: Mutation,
  { error, type }: { readonly error: unknown; readonly type: string },
  { plans }: Connection,
): void {
  warnUnreadableHint(error)
  if (type === 'failed') warnUnkeyedRetry(mutation, error, plans.retry)
  else if (!isApiError(error)) warnUnconverted(mutation, error)
}

const isFailure = <A extends { readonly type: string }>(
  action: A,
): action is Extract<A, { readonly type: 'failed' | 'error' }> => action.type === 'failed' || action.type === 'error'

/** The app's own `retry` is about to repeat a write that may have been applied, and that the server cannot recognise. */
function warnUnkeyedRetry({ options }: Mutation, error: unknown, ownRetry: unknown): void {
  if (options.retry === ownRetry || !isApiError(error)) return
  if (error.outcome !== 'indeterminate' || error.request?.idempotencyKey !== undefined) return
  const name = JSON.stringify(options.mutationKey ?? '(without mutationKey)')
  warnDeveloper(
    'FK-401',
    `The mutation ${name} is sent again by its own \`retry\`, though it may have been applied and carries no idempotency key: it can happen twice. Leave \`retry\` out, or use useIdempotentMutation.`,
  )
}

/** A cross-origin reply whose wait the page cannot read, because the header is not exposed. */
function warnUnreadableHint(error: unknown): void {
  if (!isApiError(error) || (error.status !== 429 && error.status !== 503) || error.retry.afterMs !== undefined) return
  const origin = placeOf(error.request?.url)?.origin
  if (!origin || origin === globalThis.location?.origin) return
  warnDeveloper(
    'FK-402',
    `${origin} answered ${error.status} and no wait could be read. If it sends Retry-After, it must also send Access-Control-Expose-Headers: Retry-After, else the kit guesses.`,
  )
}

/** The app's own callback threw; or a later TanStack Query no longer asks the seam for a mutation's options. */
function warnUnconverted({ options }: Mutation, error: unknown): void {
  if (isSignal(error)) return
  const why = isConverting(options.mutationFn)
    ? `one of its own callbacks (onMutate, onSuccess, onSettled) threw: ${String(error).slice(0, 200)}. Mend it there.`
    : 'this version of @tanstack/react-query goes past connectErrors. Leave @faultkit/react-query/register out, and report the version.'
  warnDeveloper('FK-403', `A mutation failed with something that is no ApiError: ${why}`)
}
