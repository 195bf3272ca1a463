import type { ApiError } from '@faultkit/core'
import { seenAt } from '../notice/seenAt.ts'

/** What support needs to find the request: no body, and no query or hash of the page's address, which may carry tokens. */
export function supportText(error: ApiError): string {
  const { requestId, code, status } = error
  const lines = [
    requestId && `Reference: ${requestId}`,
    code && `Code: ${code}`,
    status && `Status: ${status}`,
    `Time: ${new Date(seenAt(error)).toISOString()}`,
    `Page: ${location.origin}${location.pathname}`,
  ]
  return lines.filter(Boolean).join('\n')
}
