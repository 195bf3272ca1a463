import type { ErrorKind } from '../types.ts'

const byStatus: Readonly<Record<number, ErrorKind>> = {
  401: 'authentication',
  402: 'payment',
  403: 'permission',
  404: 'not_found',
  407: 'authentication',
  408: 'timeout',
  409: 'conflict',
  410: 'not_found',
  // A precondition of an edit failed: the thing is not what it was when it was read (RFC 9110 §15.5.13).
  412: 'conflict',
  429: 'rate_limit',
  451: 'permission',
}

/** What an HTTP status alone says (RFC 9110 §15, RFC 6585, RFC 7725); nothing for 1xx to 3xx. */
export function kindOfStatus(status: number): ErrorKind | undefined {
  if (status >= 500) return 'api'
  return status >= 400 ? (byStatus[status] ?? 'invalid_request') : undefined
}
