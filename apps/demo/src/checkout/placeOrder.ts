import { idempotencyHeader } from '@faultkit/react-query'
import { sweetSpot } from '../api/sweetSpot.ts'
import type { Checkout, Order } from '../api/types.ts'

/** Sends an order; the same key never makes two. */
export const placeOrder = (
  { coupon, ...values }: Checkout,
  { idempotencyKey, signal }: { idempotencyKey: string; signal: AbortSignal },
): Promise<Order> =>
  sweetSpot<Order>('/v1/orders', {
    method: 'POST',
    headers: idempotencyHeader(idempotencyKey),
    body: JSON.stringify(coupon ? { ...values, coupon } : values),
    signal,
  })

/** Asks whether an order came of what was sent under this key; `null` = not (yet). */
export async function findOrder(idempotencyKey: string, signal: AbortSignal): Promise<Order | null> {
  const path = `/v1/orders?idempotency_key=${encodeURIComponent(idempotencyKey)}`
  const { data } = await sweetSpot<{ data: Order[] }>(path, { signal })
  return data[0] ?? null
}
