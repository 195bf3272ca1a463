import { idempotencyHeader } from '@faultkit/react-query'
import { send } from '../api/send.ts'
import type { Charge, Payment } from '../api/types.ts'

export const pay = (
  payment: Payment,
  { idempotencyKey, signal }: { idempotencyKey: string; signal: AbortSignal },
): Promise<Charge> =>
  send<Charge>('/shop/payments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...idempotencyHeader(idempotencyKey, 'spotflow') },
    body: JSON.stringify(payment),
    signal,
  })

/** Asks whether a payment of this order is known; `null` = not (yet). */
export async function findCharge(orderId: string, signal: AbortSignal): Promise<Charge | null> {
  const charges = await send<Charge[]>(`/shop/payments?order=${orderId}`, { signal })
  return charges.at(-1) ?? null
}

/** Listens for what the bank tells the shop about this order. */
export function listenForCharge(orderId: string, settle: (charge: Charge) => void): () => void {
  const events = new EventSource(`/shop/events?order=${orderId}`)
  events.onmessage = ({ data }) => settle(JSON.parse(data))
  return () => events.close()
}
