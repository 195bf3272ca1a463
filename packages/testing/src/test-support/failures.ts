import { type ApiError, parseError } from '@faultkit/core'

/** A refused field, as Sweet Spot says it. */
export const emailMissing = (): ApiError =>
  parseError(
    {
      status: 400,
      body: {
        error: {
          type: 'invalid_request_error',
          code: 'parameter_missing',
          message: 'The `email` parameter is required.',
          param: 'email',
        },
      },
    },
    { method: 'POST' },
  )

/** A reply that concerns the whole page. */
export const unavailable = (): ApiError =>
  parseError({ status: 503, body: { error: { type: 'api_error' } } }, { method: 'GET' })
