import type { Problem } from '../problem.ts'

/** The types Spotflow's documents name. */
type SpotflowErrorType =
  | 'InvalidRequestError'
  | 'APIConnectionError'
  | 'APIError'
  | 'AuthenticationError'
  | 'PermissionError'
  | 'RateLimitError'

interface Details {
  code: string
  message: string
  param?: string
}

/** One typed Spotflow error: `{"type": "Spotflow::…", "code", "message"}`. */
function spotflowError(
  status: number,
  type: SpotflowErrorType,
  details: Details,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ type: `Spotflow::${type}`, ...details }, { status, headers })
}

export function invalidField({ code, message, param }: Problem): Response {
  return spotflowError(400, 'InvalidRequestError', { code, message, param })
}

export function notJson(): Response {
  const message = 'The request body is not a JSON object'
  return spotflowError(400, 'InvalidRequestError', { code: 'invalid_json', message })
}

export function invalidRequest(): Response {
  const message = 'This order is in a state that takes no payment'
  return spotflowError(400, 'InvalidRequestError', { code: 'order_state', message })
}

export function badKey(): Response {
  const message = 'The secret key is missing or not active'
  return spotflowError(401, 'AuthenticationError', { code: 'secret_key', message })
}

export function notPermitted(): Response {
  const message = 'This type of key may not read or create charges'
  return spotflowError(403, 'PermissionError', { code: 'key_type', message })
}

export function notFound(): Response {
  const message = 'There is nothing under this URL or id'
  return spotflowError(404, 'InvalidRequestError', { code: 'not_found', message })
}

export function tooManyRequests(): Response {
  const message = 'There were too many calls in a short time'
  return spotflowError(429, 'RateLimitError', { code: 'rate_limit', message }, { 'Retry-After': '2' })
}

export function internalError(): Response {
  const message = 'Spotflow could not finish the request'
  return spotflowError(500, 'APIError', { code: 'internal', message })
}

export function unavailable(): Response {
  const message = 'Spotflow is not available at the moment'
  return spotflowError(503, 'APIError', { code: 'unavailable', message }, { 'Retry-After': '3' })
}

/** Nobody knows whether the request was carried out. */
export function connectionLost(status: 500 | 504): Response {
  const message = 'The connection to Spotflow was lost before its answer came'
  return spotflowError(status, 'APIConnectionError', { code: 'connection_lost', message })
}

export function keyConflict(state: 'running' | 'reused'): Response {
  return state === 'running'
    ? spotflowError(409, 'InvalidRequestError', {
        code: 'idempotency_key_in_use',
        message: 'The first request with this idempotency key is still running',
      })
    : spotflowError(400, 'InvalidRequestError', {
        code: 'idempotency_key_reused',
        message: 'This idempotency key was used with another body',
      })
}
