import { readResponse } from '@faultkit/core'
import { watchSend } from '../panel/sends.ts'

/** One request: the body of a true success, or an ApiError. The panel beside the shop looks on. */
export function send<T>(url: string, init: RequestInit = {}): Promise<T> {
  const method = init.method ?? 'GET'
  const idempotencyKey = new Headers(init.headers).get('Idempotency-Key') ?? undefined
  const answer = fetch(url, init)
  const copy = answer.then((response) => response.clone())
  const body = readResponse<T>(answer, { method, url, idempotencyKey })
  watchSend({ method, url, idempotencyKey }, copy, body)
  return body
}
