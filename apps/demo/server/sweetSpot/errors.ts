import type { Problem } from '../problem.ts'

type ErrorType = 'api_error' | 'invalid_request_error'
interface ErrorBody {
  type: ErrorType
  code?: string
  message: string
  param?: string
}

/** One documented Sweet Spot error: `{"error": {"type", "code", "message", "param"}}`. */
function sweetSpotError(status: number, error: ErrorBody, headers: Record<string, string> = {}): Response {
  return Response.json({ error }, { status, headers })
}

function refused(status: number, code: string, message: string): Response {
  return sweetSpotError(status, { type: 'invalid_request_error', code, message })
}

export function invalidField({ code, message, param }: Problem): Response {
  return sweetSpotError(400, { type: 'invalid_request_error', code, message, param })
}

export function notJson(): Response {
  return refused(400, 'invalid_request', 'The request body is not a JSON object')
}

export function unauthorized(): Response {
  return refused(401, 'unauthorized', 'The API key is missing or not active')
}

export function forbidden(): Response {
  return refused(403, 'forbidden', 'This API key has no permission for this request')
}

export function notFound(thing: string): Response {
  return refused(404, 'not_found', `${thing} was not found`)
}

export function internalError(): Response {
  const message = 'The server could not finish the request'
  return sweetSpotError(500, { type: 'api_error', code: 'internal_server_error', message })
}

// The documents name no code for these two.
export function tooManyRequests(): Response {
  const message = 'There were too many requests in a short time'
  return sweetSpotError(429, { type: 'invalid_request_error', message }, { 'Retry-After': '2' })
}

export function unavailable(): Response {
  const message = 'The service is not available at the moment'
  return sweetSpotError(503, { type: 'api_error', message }, { 'Retry-After': '3' })
}

export function keyConflict(state: 'running' | 'reused'): Response {
  if (state === 'running')
    return refused(409, 'idempotency_key_in_use', 'The first request with this key is still running')
  return refused(400, 'idempotency_key_reused', 'This idempotency key was used with another body')
}
