import { type ApiError, parseError } from '@faultkit/core'
import type { Reply } from './createService.ts'

const known = new Map<number | undefined, ApiError>()

/** What the shipped parser makes of a reply. Equal replies share their error: to parse a million would measure the parser. */
export function errorOf({ status, retryAfterMs }: Omit<Reply, 'tookMs'>, now: () => number): ApiError {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000)
  const error = known.get(seconds) ?? parse(status, seconds, now)
  known.set(seconds, error)
  return error
}

const parse = (status: number, seconds: number | undefined, now: () => number): ApiError =>
  parseError(
    { status, headers: seconds === undefined ? {} : { 'Retry-After': String(seconds) }, body: {} },
    { method: 'GET', now },
  )
