import type { ApiError } from '@faultkit/core'

/** What support needs to find the request: no body, and no query or hash of the page's address, which may carry tokens. */
export function supportText({ requestId, code, status }: ApiError, seenAt: number): string {
  const lines = [
    requestId && `Reference: ${requestId}`,
    code && `Code: ${code}`,
    status && `Status: ${status}`,
    `Time: ${new Date(seenAt).toISOString()}`,
    `Page: ${location.origin}${location.pathname}`,
  ]
  return lines.filter(Boolean).join('\n')
}
