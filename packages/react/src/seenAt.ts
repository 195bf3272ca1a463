import type { ApiError } from '@faultkit/core'

const moments = new WeakMap<ApiError, number>()

/** When the kit first had something to do with this error, in epoch milliseconds: a wait counts from there, whatever is mounted anew. */
export function seenAt(error: ApiError): number {
  const moment = moments.get(error) ?? Date.now()
  moments.set(error, moment)
  return moment
}
