import { type ApiError, parseError } from '@faultkit/core'

/** A failed read of one shop, as its own client reports it. */
export const failedRead = (path: string): ApiError =>
  parseError(
    { status: 503, body: { error: { type: 'api_error' } } },
    { method: 'GET', url: `https://shop.example${path}` },
  )
