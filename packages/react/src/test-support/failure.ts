import { type ApiError, type ErrorContext, parseError } from '@faultkit/core'

/** A service that does not answer, as a page that reads learns of it. */
export const unavailable = (
  request: ErrorContext = { method: 'GET', url: 'https://api.shop.example/orders' },
): ApiError => parseError({ status: 503, body: { error: { type: 'api_error' } } }, request)

/** A refused field, as Sweet Spot says it. */
export const emailMissing = (): ApiError =>
  parseError(
    {
      status: 400,
      body: {
        error: { type: 'invalid_request_error', code: 'parameter_missing', message: 'Required.', param: 'email' },
      },
    },
    { method: 'POST' },
  )
