import { readResponse } from '@faultkit/core'
import type { WireReply, WireRequest } from '../../../../scripts/wireServer.ts'

export interface Orders {
  readonly send: (values: unknown) => Promise<unknown>
  /** What the last refused send rejected with. */
  readonly lastError: () => unknown
  readonly answers: (...replies: WireReply[]) => Promise<void>
  readonly seen: () => Promise<WireRequest[]>
}

/** A server for orders, of one name on the page's own origin. */
export function ordersOf(name: string): Orders {
  let lastError: unknown
  const send = (values: unknown): Promise<unknown> =>
    readResponse(fetch(`/wire/${name}/orders`, { method: 'POST', body: JSON.stringify(values) }), { method: 'POST' })
  return {
    send: (values) =>
      send(values).catch((error: unknown) => {
        lastError = error
        throw error
      }),
    lastError: () => lastError,
    answers: async (...replies) => {
      await fetch(`/wire/${name}/script`, { method: 'PUT', body: JSON.stringify(replies) })
    },
    seen: async () => (await fetch(`/wire/${name}/log`)).json(),
  }
}

/** A refused order, as Sweet Spot says it. */
export const refused = (param: string, message: string): WireReply => ({
  status: 400,
  body: { error: { type: 'invalid_request_error', code: 'invalid_parameter', param, message } },
})
