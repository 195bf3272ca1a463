import type { ApiError } from '@faultkit/core'

/** What support needs to find the request: no body, and no query or hash of the page's address, which may carry tokens. */
export function supportText({ requestId, code, status }: ApiError, seenAt: number): string {
  const lines = {
    Reference: requestId,
    Code: code,
    Status: status,
    Time: new Date(seenAt).toISOString(),
    Page: location.origin + location.pathname,
  }
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
