import type { WireReply } from '../../../../scripts/wireServer.ts'

interface Refusal {
  readonly code: 'parameter_missing' | 'invalid_parameter' | 'invalid_request'
  readonly param?: string
  readonly message?: string
}

/** A refused request, as Sweet Spot says it. */
export function refused({ code, param, message = `The \`${param}\` parameter is required.` }: Refusal): WireReply {
  return { status: 400, body: { error: { type: 'invalid_request_error', code, message, param } } }
}

/** A service that cannot answer now. */
export const unavailable = (headers: Record<string, string> = {}): WireReply => ({
  status: 503,
  headers,
  body: { error: { type: 'api_error', message: 'upstream connect error, reset before headers' } },
})

export const order = { id: 'order-1', total: 4200 }
export const placed: WireReply = { status: 201, body: order }
