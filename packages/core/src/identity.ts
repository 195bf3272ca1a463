import type { ApiError } from './ApiError.ts'

/** Under which every copy of the kit keeps the thrown object that an `ApiError` was made from. */
export const identityKey: unique symbol = Symbol.for('faultkit.identity') as never

/**
 * The one object that stands for an error however often it is parsed again: the thrown object itself, else the `ApiError`.
 * Claims hang on it, so they survive when facts that come later (method, key, body) refine the error.
 */
export function errorIdentity(error: ApiError): object {
  return (error as { readonly [identityKey]?: object })[identityKey] ?? error
}
