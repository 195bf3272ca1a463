import { type ApiError, parseError } from '@faultkit/core'
import { fixtureNamed } from '@faultkit/testing/fixtures'

/** What a documented reply becomes in an app: the fixture, read with the request that had been sent. */
export function failure(dialect: string, name: string): ApiError {
  const { envelope, request } = fixtureNamed(dialect, name)
  // A new object each time: what was read once stays the same error.
  return parseError({ ...envelope }, request)
}

/** The same reply with a reference that support could find. */
export function referenced(dialect: string, name: string, requestId: string): ApiError {
  const { envelope, request } = fixtureNamed(dialect, name)
  return parseError({ ...envelope, headers: { ...envelope.headers, 'request-id': requestId } }, request)
}

/** Failed reads of one shop, as its own client reports them. */
export function failedRead(path: string, status = 503): ApiError {
  const url = new URL(path, 'https://shop.example').href
  return parseError({ status, body: { error: { type: 'api_error' } } }, { method: 'GET', url })
}

/** A refused write of one shop. */
export function refusedWrite(path: string, message = 'The round is closed already.'): ApiError {
  const url = new URL(path, 'https://shop.example').href
  const error = { type: 'invalid_request_error', code: 'invalid_request', message }
  return parseError({ status: 400, body: { error } }, { method: 'POST', url })
}
