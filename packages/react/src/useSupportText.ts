'use client'
import type { ApiError } from '@faultkit/core'
import { seenAt } from './seenAt.ts'

/** What support needs to find the request: no body, and no query or hash of the page's address, which may carry tokens. */
function supportText(error: ApiError): string {
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

/** What to copy for support, as it is when it is asked for; its time is when the error was first seen. */
export function useSupportText(error: ApiError | null): () => string {
  if (error) seenAt(error)
  return () => (error ? supportText(error) : '')
}
